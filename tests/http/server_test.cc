// The server as a client meets it: answers, guards, limits, and its own description of itself.
#include "stet/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <set>
#include <thread>

#include "http/routes.h"
#include "stet/error.h"
#include "stet/json.h"
#include "stet/store.h"
#include "support/temporary.h"

namespace stet {
namespace {

struct Answer {
  int status = 0;
  std::string headers, body;
};

// A client of our own: what a library would not send is what has to be tried.
class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Store::create(folder_.file("s.db"), {}, system_environment())
        .add({.path = "a.txt",
              .bytes = "The bridge carried 4,200 vehicles a day in 2023.\n",
              .publisher = "Example Times",
              .published = "2024-02-01"});
    server_ = std::make_unique<Server>(
        ServerOptions{.db = folder_.file("s.db"), .token = "secret", .body_limit = 100000},
        system_environment());
    port_ = std::stoi(server_->address().substr(server_->address().rfind(':') + 1));
    thread_ = std::thread([this] { server_->run(); });
  }
  void TearDown() override {
    server_->stop();
    thread_.join();
  }

  // Sends the bytes as they are and reads until the server closes.
  Answer raw(const std::string& request) const {
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    // A refusal may come before all is sent; then the rest is not wanted.
    (void)!::send(client, request.data(), request.size(), MSG_NOSIGNAL);
    std::string all;
    char buffer[4096];
    for (ssize_t got; (got = recv(client, buffer, sizeof buffer, 0)) > 0;)
      all.append(buffer, static_cast<std::size_t>(got));
    close(client);
    Answer answer;
    if (all.size() > 12) answer.status = std::stoi(all.substr(9, 3));
    const std::size_t blank = all.find("\r\n\r\n");
    answer.headers = all.substr(0, blank);
    if (blank != std::string::npos) answer.body = all.substr(blank + 4);
    return answer;
  }

  Answer send(const std::string& method, const std::string& path, const std::string& body = "",
              const std::string& headers = "") const {
    std::string request = method + " " + path +
                          " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                          "\r\nConnection: close\r\n" + headers;
    if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return raw(request + "\r\n" + body);
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
  int port_ = 0;
};

TEST_F(ServerTest, AnswersEveryReadingRoute) {
  const std::string source = Json::parse(send("GET", "/api/v1/sources").body)
                                 .at("sources")
                                 .items()
                                 .at(0)
                                 .at("sha256")
                                 .as_string();
  const std::string claim = Json::parse(send("GET", "/api/v1/claims").body)
                                .at("claims")
                                .items()
                                .at(0)
                                .at("id")
                                .as_string();
  for (const http::Route& route : http::routes()) {
    if (route.method != "GET") continue;
    std::string path(route.path);
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"{sha256}", source},
                                      {"{id}", claim},
                                      {"{name}", "openapi"}})
      if (const std::size_t at = path.find(name); at != std::string::npos)
        path.replace(at, name.size(), value);
    if (path == "/api/v1/search") path += "?q=bridge";
    const Answer answer = send("GET", path);
    EXPECT_EQ(answer.status, 200) << path << ": " << answer.body;
    if (answer.headers.find("application/json") != std::string::npos)
      EXPECT_NO_THROW(Json::parse(answer.body)) << path;
  }
}

TEST_F(ServerTest, JudgesADraftAndASentence) {
  const Json report = Json::parse(
      send(
          "POST", "/api/v1/check",
          R"({"text":"The bridge carried 9,900 vehicles a day in 2023.","published":"2024-03-01"})")
          .body);
  EXPECT_EQ(report.text("schema"), "stet.report.v1");
  EXPECT_FALSE(report.at("findings").items().empty());
  const Json asked =
      Json::parse(send("POST", "/api/v1/ask",
                       R"({"sentence":"The bridge carried 4,200 vehicles a day in 2023."})")
                      .body);
  EXPECT_FALSE(asked.at("findings").items().empty());
}

TEST_F(ServerTest, ThePageShowsTheDraftMarkedUpAndEscaped) {
  const std::string form =
      "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nThe bridge carried 9,900 "
      "vehicles a day in 2023. <script>alert(1)</script>\r\n--x--\r\n";
  const Answer answer =
      send("POST", "/", form, "Content-Type: multipart/form-data; boundary=x\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_NE(answer.body.find("<article"), std::string::npos);
  EXPECT_EQ(answer.body.find("<script"), std::string::npos);
}

TEST_F(ServerTest, WritingNeedsTheToken) {
  const std::string body = R"({"path":"b.txt","text":"The tunnel cost $40 million."})";
  EXPECT_EQ(send("POST", "/api/v1/sources", body).status, 401);
  EXPECT_EQ(send("POST", "/api/v1/sources", body, "Authorization: Bearer wrong!\r\n").status, 401);
  EXPECT_EQ(send("POST", "/api/v1/sources", body, "Authorization: Bearer secret\r\n").status, 201);
  EXPECT_EQ(send("POST", "/api/v1/sources", body, "Authorization: Bearer secret\r\n").status, 200);
  EXPECT_EQ(Json::parse(send("GET", "/api/v1/sources").body).at("sources").items().size(), 2u);
}

// The same over a store whose keys are sealed.
class SealedServerTest : public ServerTest {
 protected:
  void SetUp() override {
    Store::create(folder_.file("s.db"), {.passphrase = "correct horse"}, system_environment());
    start("correct horse");
  }
  void start(const std::string& passphrase) {
    server_ = std::make_unique<Server>(
        ServerOptions{.db = folder_.file("s.db"), .passphrase = passphrase, .token = "secret"},
        system_environment());
    port_ = std::stoi(server_->address().substr(server_->address().rfind(':') + 1));
    thread_ = std::thread([this] { server_->run(); });
  }
  Answer add(const std::string& text) const {
    return send("POST", "/api/v1/sources", Json::object({{"path", "b.txt"}, {"text", text}}).dump(),
                "Authorization: Bearer secret\r\n");
  }
};

TEST_F(SealedServerTest, WhatItAddsIsSignedByTheSealedKeys) {
  EXPECT_EQ(add("The tunnel cost $40 million.").status, 201);
  EXPECT_EQ(add("The bridge cost $50 million.").status, 201);
  Store store = Store::open(folder_.file("s.db"), {.read_only = true}, system_environment());
  const AuditReport report = store.audit();
  for (const AuditCheck& check : report.checks)
    EXPECT_TRUE(check.passed) << check.name << check.detail;
  EXPECT_EQ(report.log_size, 5);
}

TEST_F(SealedServerTest, AWrongPassphraseIsRefusedAtTheStart) {
  try {
    Server({.db = folder_.file("s.db"), .passphrase = "wrong horse"}, system_environment());
    ADD_FAILURE() << "it started";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::invalid);
    EXPECT_NE(std::string(error.what()).find("passphrase does not open the keys in"),
              std::string::npos)
        << error.what();
    EXPECT_EQ(std::string(error.what()).find("wrong horse"), std::string::npos)
        << "secrets are not repeated";
  }
}

TEST_F(SealedServerTest, WithoutThePassphraseItReadsAndSaysWhyItDoesNotWrite) {
  EXPECT_EQ(add("The tunnel cost $40 million.").status, 201);
  TearDown();
  start("");
  EXPECT_EQ(Json::parse(send("GET", "/api/v1/sources").body).at("sources").items().size(), 1u);
  EXPECT_EQ(send("POST", "/api/v1/ask", R"({"sentence":"The tunnel cost $40 million."})").status,
            200);
  const Answer refused = add("The bridge cost $50 million.");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(Json::parse(refused.body).text("code"), "keys_sealed") << refused.body;
  EXPECT_NE(Json::parse(refused.body).text("detail").find("passphrase"), std::string::npos);
}

TEST_F(ServerTest, RefusesOtherHostsAndOrigins) {
  EXPECT_EQ(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").status, 421);
  EXPECT_EQ(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n").status, 421);
  EXPECT_EQ(send("POST", "/api/v1/ask", "{}", "Origin: http://evil.example\r\n").status, 403);
  EXPECT_EQ(send("POST", "/api/v1/ask", "{}", "Origin: null\r\n").status, 403);
  EXPECT_EQ(send("GET", "/healthz", "", "Origin: " + server_->address() + "\r\n").status, 200);
}

TEST_F(ServerTest, BoundsEveryRequest) {
  EXPECT_EQ(send("POST", "/api/v1/ask", std::string(100001, 'a')).status, 413);
  EXPECT_EQ(send("POST", "/api/v1/ask", "", "Transfer-Encoding: chunked\r\n").status, 411);
  std::string headers;
  for (int i = 0; i < 200; ++i) headers += "X-A" + std::to_string(i) + ": 1\r\n";
  EXPECT_EQ(send("GET", "/healthz", "", headers).status, 431);
}

TEST_F(ServerTest, EveryErrorHasTheOneShape) {
  const std::vector<Answer> answers = {send("GET", "/nowhere"),
                                       send("PUT", "/api/v1/ask"),
                                       send("POST", "/api/v1/ask", "not json"),
                                       send("POST", "/api/v1/ask", R"({"sentence":7})"),
                                       send("POST", "/api/v1/check", "{}"),
                                       send("GET", "/api/v1/sources/ffffffffffff"),
                                       send("GET", "/api/v1/claims?limit=many"),
                                       send("GET", "/api/v1/search"),
                                       send("GET", "/api/v1/schemas/none"),
                                       send("POST", "/api/v1/ask", std::string(100001, 'a'))};
  for (const Answer& answer : answers) {
    EXPECT_GE(answer.status, 400);
    EXPECT_NE(answer.headers.find("application/problem+json"), std::string::npos) << answer.headers;
    const Json problem = Json::parse(answer.body);
    EXPECT_EQ(problem.at("status").as_integer(), answer.status);
    EXPECT_FALSE(problem.text("detail").empty());
    EXPECT_EQ(answer.headers.find("EXCEPTION_WHAT"), std::string::npos);
  }
}

TEST_F(ServerTest, TheOpenApiDocumentNamesExactlyTheRoutes) {
  const Json document = Json::parse(send("GET", "/openapi.json").body);
  std::set<std::string> described, served;
  for (const auto& [path, operations] : document.at("paths").members())
    for (const auto& [method, operation] : operations.members())
      described.insert(method + " " + path);
  for (const http::Route& route : http::routes()) {
    std::string method(route.method);
    for (char& c : method) c = static_cast<char>(c + 32);
    served.insert(method + " " + std::string(route.path));
  }
  EXPECT_EQ(described, served);
}

TEST_F(ServerTest, ServesManyClientsAtOnce) {
  std::vector<std::thread> clients;
  std::atomic<int> right = 0;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      for (int n = 0; n < 5; ++n)
        right += send("POST", "/api/v1/ask",
                      R"({"sentence":"The bridge carried 4,200 vehicles a day."})")
                     .status == 200;
    });
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(right, 40);
}

}  // namespace
}  // namespace stet
