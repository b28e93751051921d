package io.recourse.load;

import io.recourse.load.Sample.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one person does all day, each request timed: lists, searches, files, tasks, reports. */
final class Day {

  private static final Pattern LATER =
      Pattern.compile("href=\"(/work(?:/cases)?\\?[^\"]*cursor=[^\"]+)\"");
  private static final Pattern TASK = Pattern.compile("/work/tasks/([0-9a-f-]{36})");
  private static final String DECLINED =
      "{\"values\": {\"outcome\": \"decline\", \"words\": \"Thank you, not this year.\"}}";
  private static final List<String> RARE = List.of("washing machine", "kettle", "desk lamp");

  /** Something that is asked and timed. */
  @FunctionalInterface
  private interface Act {
    void take() throws IOException, InterruptedException;
  }

  private final Browser browser;
  private final List<Known> known;
  private final List<String> longest;
  private final Queue<String> tasks;
  private final Timings timings;
  private final Random chance;
  private final int pause;

  /**
   * @param longest numbers of the cases with the longest trails
   * @param tasks to be completed, shared by all who may
   * @param pause between two requests, in ms
   */
  Day(
      Browser browser,
      List<Known> known,
      List<String> longest,
      Queue<String> tasks,
      Timings timings,
      int seed,
      int pause) {
    this.browser = browser;
    this.known = known;
    this.longest = longest;
    this.tasks = tasks == null ? new ConcurrentLinkedQueue<>() : tasks;
    this.timings = timings;
    this.chance = new Random(seed);
    this.pause = pause;
  }

  void rounds(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      List<Map.Entry<String, Act>> acts = new ArrayList<>(round().entrySet());
      Collections.shuffle(acts, chance);
      for (Map.Entry<String, Act> act : acts) {
        act.getValue().take();
        TimeUnit.MILLISECONDS.sleep(pause);
      }
    }
  }

  private Map<String, Act> round() {
    Known one = known.get(chance.nextInt(known.size()));
    Map<String, Act> acts = new LinkedHashMap<>();
    acts.put("list", this::lists);
    acts.put("filter", () -> timed("02 filtered list with its counts", "/work?queue=all&due=week"));
    acts.put("cases", this::cases);
    acts.put("file", () -> timed("06 case file", "/work/cases/" + one.number()));
    acts.put("digits", () -> search("07 search: digits", one.number().substring(3)));
    acts.put("name", () -> search("08 search: name", with(Known::name)));
    acts.put("mail", () -> search("09 search: mail", with(Known::mail)));
    acts.put("sku", () -> search("10 search: SKU", with(Known::sku)));
    acts.put("serial", () -> search("11 search: serial", with(Known::serial)));
    acts.put("tracking", () -> search("12 search: tracking number", with(Known::tracking)));
    acts.put("words", () -> search("13 search: words", RARE.get(chance.nextInt(RARE.size()))));
    acts.put("nothing", () -> search("14 search: words of no case", "zyx" + chance.nextInt()));
    acts.put(
        "timeline",
        () -> timed("17 timeline of a long case", "/api/v1/cases/" + aLongCase() + "/timeline"));
    ReportsRead.by(browser.user()).forEach((kind, page) -> acts.put(kind, () -> timed(kind, page)));
    if (!tasks.isEmpty()) {
      acts.put("complete", this::complete);
    }
    return acts;
  }

  private void lists() throws IOException, InterruptedException {
    String page = timed("01 tasklist", "/work?queue=all");
    Matcher later = LATER.matcher(page);
    if (later.find()) {
      String ignored = timed("03 tasklist, next page", later.group(1).replace("&amp;", "&"));
    }
    Matcher task = TASK.matcher(page);
    if (task.find()) {
      String ignored = timed("15 open a task", "/work/tasks/" + task.group(1));
    }
  }

  private void cases() throws IOException, InterruptedException {
    Matcher later = LATER.matcher(timed("04 case list", "/work/cases"));
    if (later.find()) {
      String ignored = timed("05 case list, next page", later.group(1).replace("&amp;", "&"));
    }
  }

  private void complete() throws IOException, InterruptedException {
    String task = tasks.poll();
    if (task != null) {
      String path = "/api/v1/tasks/" + task;
      String claimed = browser.post(path + "/claim", "{}");
      long from = System.nanoTime();
      String done = browser.post(path + "/complete", DECLINED);
      timings.add("16 complete a task", System.nanoTime() - from);
    }
  }

  private void search(String kind, String text) throws IOException, InterruptedException {
    String ignored = timed(kind, "/work/cases?q=" + Browser.coded(text));
  }

  private String timed(String kind, String path) throws IOException, InterruptedException {
    long from = System.nanoTime();
    String page = browser.get(path);
    timings.add(kind, System.nanoTime() - from);
    return page;
  }

  private String aLongCase() {
    return longest.get(chance.nextInt(longest.size()));
  }

  /** Of a case that has such a key. */
  private String with(java.util.function.Function<Known, String> key) {
    List<String> having = known.stream().map(key).filter(java.util.Objects::nonNull).toList();
    return having.get(chance.nextInt(having.size()));
  }
}
