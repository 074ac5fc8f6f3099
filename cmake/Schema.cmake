# stet_schema(TARGET FOLDER): embeds every file of FOLDER and a table of them (db/store/schema.h) into TARGET.
function(stet_schema target folder)
  file(GLOB files CONFIGURE_DEPENDS "${folder}/*.sql" "${folder}/*.json")
  set(symbols "")
  set(rows "")
  foreach(file ${files})
    get_filename_component(name "${file}" NAME)
    string(MAKE_C_IDENTIFIER "schema_${name}" symbol)
    stet_embed(${target} ${symbol} "${file}")
    string(APPEND symbols "extern \"C\" const char stet_embed_${symbol}[], stet_embed_${symbol}_end[];\n")
    string(APPEND rows "    {\"${name}\", stet_embed_${symbol}, stet_embed_${symbol}_end},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/schema_table.cc")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// The table of the files of schema/, made by cmake/Schema.cmake.
#include "store/schema.h"

@symbols@
namespace stet::store {

std::span<const SchemaFile> schema_files() {
  static const SchemaFile files[] = {
@rows@  };
  return files;
}

}  // namespace stet::store
]])
  target_sources(${target} PRIVATE "${source}")
endfunction()
