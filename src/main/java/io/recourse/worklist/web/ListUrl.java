package io.recourse.worklist.web;

import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkQuery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The list's filters as they stand in its address, so that a view can be shared and kept. */
record ListUrl(
    String queue,
    String team,
    @BindParam("case") String caseNumber,
    @BindParam("q") String words,
    String due,
    String key,
    String cursor,
    String done) {

  /** The address of a kept list. */
  static ListUrl of(WorkFilter kept) {
    return new ListUrl(
        kept.queue(), kept.team(), null, kept.words(), kept.due(), kept.key(), null, null);
  }

  ListUrl queue(String other) {
    return new ListUrl(other, team, caseNumber, words, due, key, null, null);
  }

  public String tab(String other) {
    return queue(other).at("/work", null);
  }

  /** A task of this list; the list stays beside it. */
  public String task(String id) {
    return at(addressOf(id), null);
  }

  /** What is done to a task of this list, "claim" for instance. */
  public String act(String id, String verb) {
    return at(addressOf(id) + "/" + verb, null);
  }

  public String nextAfter(String id) {
    return UriComponentsBuilder.fromUriString(at("/work/next", null))
        .queryParam("after", UriUtils.encode(id, StandardCharsets.UTF_8))
        .build(true)
        .toUriString();
  }

  public String after(String next) {
    return at("/work", next);
  }

  /** The rows behind this place in one window of the list; null starts with its first. */
  public String rows(WorkQuery.Due window, String next) {
    return inWindow("/work/rows", window, next);
  }

  /** The same, for the list beside a task. */
  public String paneRows(WorkQuery.Due window, String next) {
    return inWindow("/work/pane", window, next);
  }

  public String first() {
    return at("/work", null);
  }

  public String newsSince(Object since) {
    return at("/work/news", null) + "&since=" + since;
  }

  public String many() {
    return at("/work/many", null);
  }

  public String undo(Object act) {
    return at("/work/undo/" + act, null);
  }

  public String keep() {
    return at("/work/lists", null);
  }

  public String onlyOverdue() {
    return new ListUrl(queue, team, caseNumber, words, "overdue", key, null, null)
        .at("/work", null);
  }

  /** The window behind what is past its term; null where the list shows another one. */
  public WorkQuery.Due ahead() {
    return present(due) ? null : WorkQuery.Due.AHEAD;
  }

  boolean hasTeam() {
    return present(team);
  }

  public boolean isFiltered() {
    return present(team) || present(caseNumber) || present(words) || present(due) || present(key);
  }

  /** Whoever was given a wrong address is sent back to it, whatever signs are in it. */
  private static String addressOf(String id) {
    return "/work/tasks/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  private String inWindow(String path, WorkQuery.Due window, String next) {
    String way = at(path, next);
    return window == null ? way : way + (way.contains("?") ? "&" : "?") + "window=" + window;
  }

  private String at(String path, String next) {
    return UriComponentsBuilder.fromPath(path)
        .queryParamIfPresent("queue", given(queue))
        .queryParamIfPresent("team", given(team))
        .queryParamIfPresent("case", given(caseNumber))
        .queryParamIfPresent("q", given(words))
        .queryParamIfPresent("due", given(due))
        .queryParamIfPresent("key", given(key))
        .queryParamIfPresent("cursor", given(next))
        .build(true)
        .toUriString();
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> UriUtils.encode(text, StandardCharsets.UTF_8));
  }

  private static boolean present(String value) {
    return given(value).isPresent();
  }
}
