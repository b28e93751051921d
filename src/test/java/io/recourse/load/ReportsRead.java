package io.recourse.load;

import java.util.Map;
import java.util.TreeMap;

/** What a lead reads beside the work: the board and each report that has a page. */
final class ReportsRead {

  private static final Map<String, String> OF_LEADS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("20 lead's board", "/work/board"),
              Map.entry("21 lead's board, read again", "/work/board/live"),
              Map.entry("22 headline figures", "/work/headlines"),
              Map.entry("23 lead times", "/work/lead-times"),
              Map.entry("24 return rate", "/work/return-rate"),
              Map.entry("25 reasons of returns", "/work/return-reasons"),
              Map.entry("26 complaint rate", "/work/complaint-rate"),
              Map.entry("27 deviations", "/work/deviations"),
              Map.entry("28 improvements", "/work/improvements"),
              Map.entry("29 feedback", "/work/feedback"),
              Map.entry("30 praise", "/work/praise"),
              Map.entry("31 effects of visits", "/work/visits"),
              Map.entry("32 claims against suppliers", "/work/supplier-claims"),
              Map.entry("33 claims against carriers", "/work/carrier-claims"),
              Map.entry("34 own cases", "/work/own"),
              Map.entry("35 departments", "/work/departments")));

  private ReportsRead() {}

  /** Kinds and their pages; who is no lead reads none. */
  static Map<String, String> by(String user) {
    return user.startsWith("lead") ? OF_LEADS : Map.of();
  }
}
