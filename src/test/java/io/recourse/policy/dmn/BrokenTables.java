package io.recourse.policy.dmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What an owner may do to a table by mistake, each with where the check has to point. */
public final class BrokenTables {

  private static final String EVIDENCE = "evidenceDemand";
  private static final String APPROVAL = "refundApproval";
  private static final String ELIGIBILITY = "returnEligibility";

  private BrokenTables() {}

  /**
   * One edit of a delivered table.
   *
   * @param element begins so
   * @param words stand in the finding
   */
  public record Broken(String what, String key, String content, String element, String words) {

    @Override
    public String toString() {
      return what;
    }
  }

  public static Stream<Broken> all() {
    return Stream.of(stopping(), takingAway(), slow()).flatMap(tables -> tables);
  }

  /** Intake would stop, or a row be lost. */
  public static Stream<Broken> stopping() {
    return Stream.of(
        edited(
            "a gap",
            EVIDENCE,
            "(?s)<rule id=\"Rule_None\">.*?</rule>",
            "",
            "Table_evidenceDemand",
            "No row is met by"),
        edited(
            "an overlap",
            EVIDENCE,
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"UNIQUE\"",
            "Rule_",
            "are both met by"),
        edited(
            "an unquoted word",
            EVIDENCE,
            "<text>\"SAFETY\"</text>",
            "<text>SAFETY</text>",
            "Rule_Safety",
            "a word is quoted"),
        edited(
            "a result outside",
            EVIDENCE,
            "<text>\"PHOTO\"</text>",
            "<text>\"FOTO\"</text>",
            "Rule_",
            "not in the column's list"),
        edited(
            "a renamed result",
            EVIDENCE,
            "name=\"demanded\"",
            "name=\"needed\"",
            "Table_evidenceDemand",
            "“demanded” is read"),
        edited(
            "an unknown fact",
            EVIDENCE,
            "<text>unitValue</text>",
            "<text>lineTotal</text>",
            "Input_unitValue",
            "no fact “lineTotal”"),
        edited(
            "a fact nobody can read",
            EVIDENCE,
            "<text>unitValue</text>",
            "<text>unitValue +</text>",
            "Input_unitValue",
            "cannot be read"),
        edited(
            "text for a number",
            APPROVAL,
            "<text>2</text>",
            "<text>\"2\"</text>",
            "Rule_",
            "a number is needed"),
        edited(
            "a team nobody is of",
            "caseRouting",
            "<text>\"complaints\"</text>",
            "<text>\"compaints\"</text>",
            "Rule_",
            "not in the column's list"),
        edited(
            "a loop",
            EVIDENCE,
            "<text>\"SAFETY\"</text>",
            "<text>count(for i in 1..9999999 return i) &gt; 1</text>",
            "Rule_Safety",
            "without end"),
        edited(
            "a power", APPROVAL, "<text>2</text>", "<text>9**9**9</text>", "Rule_", "without end"),
        edited(
            "a row behind another",
            EVIDENCE,
            "(?s)(<rule id=\"Rule_)Safety(\">.*?</rule>)",
            "$1Safety$2$1Again$2",
            "Rule_Again",
            "is never met"),
        edited(
            "several answers",
            EVIDENCE,
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"COLLECT\"",
            "Table_evidenceDemand",
            "gives several"),
        edited(
            "an unknown policy",
            EVIDENCE,
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"PRIORITY\"",
            "Table_evidenceDemand",
            "knows no hit policy"),
        edited(
            "a name given twice",
            "loanOffer",
            "name=\"depositPercent\"",
            "name=\"offered\"",
            "Output_depositPercent",
            "are called “offered”"),
        edited("not FEEL", APPROVAL, "\\]20\\.\\.1000\\]", "]20..", "Rule_", "is not FEEL"),
        edited(
            "a cell that is gone",
            EVIDENCE,
            "<inputEntry id=\"Safety_unitValue\">.*?</inputEntry>",
            "",
            "Rule_Safety",
            "lacks cells"),
        edited(
            "a number against a word",
            EVIDENCE,
            "(\"CostlyFault_unitValue\"><text>&gt;= )30",
            "$1\"30\"",
            "Rule_CostlyFault",
            "a number is compared with \"30\""),
        edited(
            "a word against a number",
            EVIDENCE,
            "(\"Safety_reason\"><text>)\"SAFETY\"",
            "$17",
            "Rule_Safety",
            "text is compared with 7"),
        edited(
            "yes or no against a word",
            EVIDENCE,
            "(\"ProofByBuyer_faultPresumed\"><text>)false",
            "$1\"no\"",
            "Rule_ProofByBuyer",
            "true or false is compared with \"no\""),
        edited(
            "a number read as text",
            EVIDENCE,
            "typeRef=\"double\"(><text>unitValue)",
            "typeRef=\"string\"$1",
            "Input_unitValue",
            "is a number, not “string”"));
  }

  /** The law grants what they refuse. */
  public static Stream<Broken> takingAway() {
    return Stream.of(
        refusing(
            "two cells of the last row",
            "ChangeOfMind",
            true,
            "tradeModel",
            "\"B2C\"",
            "withdrawal in the EU"),
        refusing(
            "members on watch",
            "WatchedCustomer",
            true,
            "finalSale",
            "true",
            "withdrawal in the EU"),
        refusing(
            "a buyer who returns much",
            "WatchedCustomer",
            true,
            "customerLevel",
            "",
            "withdrawal in the EU"),
        refusing(
            "the fault of cheap goods",
            "SmallFaultKept",
            true,
            "unitValue",
            "&lt;= 15",
            "the guarantee in the EU"),
        refusing(
            "what is no longer assumed",
            "Fault",
            true,
            "faultPresumed",
            "false",
            "the guarantee in the EU"),
        refusing(
            "a class of customer",
            "LoyalSegment",
            true,
            "segment",
            "\"LOST\"",
            "withdrawal in the EU"),
        refusing(
            "a stage of life",
            "IntroducedChangeOfMind",
            true,
            "lifeCycle",
            "\"GROWTH\"",
            "withdrawal in the EU"),
        refusing("a final sale", "FinalSale", false, "windowDays", "", "withdrawal in the EU"));
  }

  /** They would count for years. */
  public static Stream<Broken> slow() {
    return Stream.of(
        edited(
            "a slow result",
            APPROVAL,
            "(Large_termDays\"><text>)2",
            "$1" + SlowCell.text(),
            "Rule_Large",
            "too long to answer"),
        edited(
            "a slow test",
            EVIDENCE,
            "(Safety_unitValue\"><text>)",
            "$1" + SlowCell.text(),
            "Rule_Safety",
            "too long to answer"));
  }

  private static Broken refusing(
      String what, String row, boolean eligible, String column, String cell, String law) {
    String changed =
        text(ELIGIBILITY)
            .replaceAll(
                "(\"" + row + "_" + column + "\"><text>).*?(</text>)",
                "$1" + Matcher.quoteReplacement(cell) + "$2")
            .replace(
                "\"" + row + "_eligible\"><text>" + eligible,
                "\"" + row + "_eligible\"><text>false");
    return new Broken(
        what, ELIGIBILITY, changed, "Rule_" + row, "takes away what the law grants: " + law);
  }

  private static Broken edited(
      String what, String key, String from, String to, String element, String words) {
    return new Broken(what, key, text(key).replaceAll(from, to), element, words);
  }

  /** As it is delivered. */
  public static String text(String key) {
    try {
      return Files.readString(Path.of("processes/decisions", key + ".dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
