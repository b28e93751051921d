package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change of the flow of one case, from the question to the answer.
 *
 * @param about where the case stood that it is about
 * @param name what is passed over or done once more, as it is drawn; null where facts are set
 * @param before where the case stood when it was asked for
 * @param after where the case would stand then; it was tried without effect
 * @param team that answers: {@code lead} or {@code owner}
 * @param askedBy id of who asks; never answers
 * @param answeredBy null while it waits and where nobody answered
 */
public record FlowChange(
    UUID id,
    CaseNumber caseNumber,
    FlowMove move,
    FlowPlace about,
    String name,
    String reason,
    List<FlowPlace> before,
    List<FlowPlace> after,
    String team,
    String askedBy,
    Instant askedAt,
    State state,
    String answeredBy,
    Instant answeredAt) {

  /** How it stands. */
  public enum State {
    WAITING,
    DONE,
    REFUSED,
    LAPSED
  }

  /** Whether the case would stand where it stood, for what it reads there anew is the same. */
  public boolean stays() {
    return elements(before).equals(elements(after));
  }

  /** What is passed over, done once more or begun with, and the facts that are told with it. */
  public List<String> what() {
    Stream<String> facts =
        move.facts().entrySet().stream()
            .map(fact -> fact.getKey() + " = " + fact.getValue())
            .sorted();
    return Stream.concat(Stream.ofNullable(name), facts).toList();
  }

  private static List<String> elements(List<FlowPlace> places) {
    return places.stream().map(FlowPlace::element).sorted().toList();
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }
}
