// Narrower rules for what the general comparisons leave open: each asks for a tie of its own
// between statement and passage (the same digits, a figure that both give, the same measure told as
// unchanged) and may then look past other words.
//
// They are asked last, about the parts of a statement that nothing else answered, and what they
// refute is taken back where any passage that was reached states the figure as the draft has it.
#pragma once

#include <optional>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// The same digits with another scale or another unit: €3.42 million for €3.42 billion, 17 weeks for
// 17 days.
std::vector<Assessment> compare_slips(const Bout& bout);
// A figure beside another that both give: "94, which is 44% fewer", where the passage has "94,
// against 168".
std::vector<Assessment> compare_pinned(const Bout& bout);
// A change of what the passage tells to be as it was, and the other way round.
std::optional<Assessment> compare_unchanged(const Bout& bout);
// "Most", "all", "none", "half" against a share of the same whole.
std::optional<Assessment> compare_quantifier(const Bout& bout);
// A figure that the source's list gives to another of its members. It outweighs the figure's being
// there.
std::optional<Assessment> compare_swapped(const Bout& bout);
// The largest or smallest of a list whose figures the source gives.
std::optional<Assessment> compare_list_top(const Bout& bout);
// Another doer of a deed that only one can have done.
std::optional<Assessment> compare_doer(const Bout& bout);
// The first of a set, told by whom it is ahead of or whose place it took.
std::optional<Assessment> compare_ahead(const Bout& bout);
// How many times something else it is, told of the same or from its other side.
std::optional<Assessment> compare_multiple(const Bout& bout);
// How old somebody is.
std::optional<Assessment> compare_age(const Bout& bout);
// From one value to another, told the other way round.
std::optional<Assessment> compare_revised(const Bout& bout);
// A share of the final sum against the same share of the first one.
std::optional<Assessment> compare_stage(const Bout& bout);
// What one costs, from the price of all and their number.
std::optional<Assessment> compare_price(const Bout& bout);
// "Half of them are over 43": the median of the same.
std::optional<Assessment> compare_median(const Bout& bout);
// "Even the Torvik tower is lower": than what the draft is about.
std::optional<Assessment> compare_even(const Bout& bout);
// What never was before, against how often it was.
std::optional<Assessment> compare_first_time(const Bout& bout);
// A place in an order against another place of the same one.
std::optional<Assessment> compare_rank(const Bout& bout);
// The passage tells another place in an order of the statement, and not that one: it does not bear
// the statement out.
bool other_place(const Bout& bout);
// The same figure with the opposite sign. It outweighs the figure's being there.
std::optional<Assessment> compare_turned(const Bout& bout);
// One detail of what both tell, where only one can be true.
std::optional<Assessment> compare_detail(const Bout& bout);
// The same told from its other side.
std::optional<Assessment> compare_converse(const Bout& bout);
// An office told by a verb, or in another construction.
std::optional<Assessment> compare_office(const Bout& bout);
// Who won a race in a year.
std::optional<Assessment> compare_winner(const Bout& bout);
// One clause of a passage that has all of the statement, beside another that tells the opposite of
// something else.
std::optional<Assessment> compare_clause(const Bout& bout);
// Who cast the one vote against.
std::optional<Assessment> compare_dissent(const Bout& bout);
// A deed that the passage denies by its noun.
std::optional<Assessment> compare_no_deed(const Bout& bout);
// What a recall, a strike or a ban does not reach.
std::optional<Assessment> compare_left_out(const Bout& bout);
// Who conducts, directs or translates a work.
std::optional<Assessment> compare_work(const Bout& bout);
// Who stayed away, against what they did there.
std::optional<Assessment> compare_absent(const Bout& bout);
// That nobody came to harm, in whatever words.
std::optional<Assessment> compare_unharmed(const Bout& bout);
// The same state of the same thing in other words.
std::optional<Assessment> compare_same_state(const Bout& bout);
// What is told of all, against a passage that excepts some.
std::optional<Assessment> compare_exception(const Bout& bout);
// Who was there in person, and who from afar.
std::optional<Assessment> compare_in_person(const Bout& bout);
// What is enough for something, and what is not.
std::optional<Assessment> compare_enough(const Bout& bout);
// "Boyle never did": a denial whose deed stands before it.
std::optional<Assessment> compare_ellipsis(const Bout& bout);
// A line of a fact box: label, colon, figure.
std::vector<Assessment> compare_label(const Bout& bout);
// A share against the share that the passage states or counts of the same whole.
std::vector<Assessment> compare_shares(const Bout& bout);
// A figure that follows from the only two of the passage: how far they lie apart, or the part that
// a share makes of a whole.
std::vector<Assessment> compare_reckoned(const Bout& bout);
// True where both say of what their share is, and it is not the same.
bool of_another_whole(const Bout& bout, const Figure& claimed, const Figure& found);
// True where the passage's figure is a whole of which it tells a part, and the statement tells a
// deed of its own figure: in "of the brewery's 1,250 employees 12% left", those who left are
// another number.
bool only_the_whole(const Bout& bout, const Figure& claimed, const Figure& found);
// True where a share of the statement is one of another part or whole than the passage's: "150
// finished; 50 gave up" tells another share of those who gave up, "in winter 32%" nothing of the
// summer. What is more or less than half is left to compare_shares().
bool share_of_another(const Bout& bout, const FigureMatch& match);
// So many for every one, and margins of results, from two figures of the passage.
std::vector<Assessment> compare_ratio(const Bout& bout);

// A part of a whole told from its other side: nine of twelve survived, three died.
std::vector<Assessment> compare_complement(const Bout& bout);

// Who came after whom in an office or a place.
std::optional<Assessment> compare_succession(const Bout& bout);

// What follows from the rows of the table that the passage is a row of, or that it lists.
std::vector<Assessment> compare_table(const Bout& bout);

// Another time for what begins, ends or happens but once.
std::vector<Assessment> compare_dated(const Bout& bout);

// What these rules add to the answers that the others gave.
std::vector<Assessment> compare_further(const Bout& bout, const std::vector<Assessment>& given);

// Drops what these rules refute where a passage gives the figure as the statement has it, or the
// change; and what the rules for single values refute by a source that a later one has overtaken.
void hear_figures_stated(const Statement& statement, const std::vector<Reached>& reached,
                         std::vector<Answer>& answers);

}  // namespace stet::verify
