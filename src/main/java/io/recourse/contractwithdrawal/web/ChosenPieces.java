package io.recourse.contractwithdrawal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.contractwithdrawal.LineRight;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which lines were ticked, and how many pieces of each. */
final class ChosenPieces {

  private static final String LINE = "line";

  private ChosenPieces() {}

  /** Before anybody ticked: whatever can be withdrawn from, else all, so that no words are lost. */
  static Map<Integer, Integer> proposed(List<LineRight> lines) {
    boolean none = lines.stream().noneMatch(LineRight::isGiven);
    return lines.stream()
        .filter(one -> none || one.isGiven())
        .collect(Collectors.toMap(one -> one.line().line(), LineRight::pieces));
  }

  /**
   * @throws Problem INVALID where nothing is ticked, a line is not of the order or a number of
   *     pieces is none
   */
  static Map<Integer, Integer> read(HttpServletRequest form, List<LineRight> lines) {
    Set<String> ticked = ticks(form);
    Map<Integer, Integer> pieces = new LinkedHashMap<>();
    for (LineRight one : lines) {
      int line = one.line().line();
      if (ticked.contains(String.valueOf(line))) {
        pieces.put(line, pieces(form.getParameter("pieces-" + line), one));
      }
    }
    if (pieces.isEmpty() || pieces.size() < ticked.size()) {
      String flaw = ticked.isEmpty() ? "line.atLeastOne" : "line.notOfOrder";
      throw Problem.invalid(List.of(new FieldError("/" + LINE, flaw)));
    }
    return pieces;
  }

  /** As they were sent, whether they can be taken or not, so that a refused page keeps them. */
  static Map<Integer, Integer> ticked(HttpServletRequest form, List<LineRight> lines) {
    Set<String> ticked = ticks(form);
    return lines.stream()
        .filter(one -> ticked.contains(String.valueOf(one.line().line())))
        .collect(Collectors.toMap(one -> one.line().line(), LineRight::pieces));
  }

  private static Set<String> ticks(HttpServletRequest form) {
    String[] told = form.getParameterValues(LINE);
    return told == null ? Set.of() : Set.copyOf(Arrays.asList(told));
  }

  private static int pieces(String told, LineRight of) {
    if (told == null) {
      return of.pieces();
    }
    boolean within = told.matches("[1-9]\\d{0,5}") && Integer.parseInt(told) <= of.pieces();
    if (!within) {
      throw Problem.invalid("/" + LINE, "line.piecesBetween", of.pieces());
    }
    return Integer.parseInt(told);
  }

  /** Such as "2 × lamp, 1 × cup". */
  static String inWords(Map<Integer, Integer> pieces, List<LineRight> lines) {
    return lines.stream()
        .filter(one -> pieces.containsKey(one.line().line()))
        .map(one -> pieces.get(one.line().line()) + " × " + one.line().name())
        .collect(Collectors.joining(", "));
  }
}
