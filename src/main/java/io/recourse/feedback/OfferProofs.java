package io.recourse.feedback;

import io.recourse.cases.CaseStanding;
import io.recourse.cases.Cases;
import io.recourse.goodwill.GrantingTeam;
import io.recourse.policy.Decisions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which proofs an item can be rewarded for: those to whose kind the table gives points. */
@Service
public class OfferProofs {

  static final String TABLE = "feedbackReward";
  private static final Set<String> TAKEN_UP = Set.of("ADOPTED", "DONE");

  private final Cases cases;
  private final List<CaseStanding> standings;
  private final Decisions decisions;

  OfferProofs(Cases cases, List<CaseStanding> standings, Decisions decisions) {
    this.cases = cases;
    this.standings = List.copyOf(standings);
    this.decisions = decisions;
  }

  /**
   * By item; none where it is thanked only.
   *
   * @param teams of whoever would reward; nothing is offered to those that grant nothing
   */
  @Transactional
  public Map<UUID, List<Proof>> of(List<Feedback> items, Set<String> teams) {
    if (GrantingTeam.of(teams).isEmpty()) {
      return Map.of();
    }
    Map<FeedbackKind, List<Proof>> paid = new EnumMap<>(FeedbackKind.class);
    items.forEach(item -> paid.computeIfAbsent(item.kind(), this::paid));
    return items.stream()
        .map(item -> Map.entry(item.id(), fitting(item, paid.get(item.kind()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Proof> paid(FeedbackKind kind) {
    return Arrays.stream(Proof.values()).filter(proof -> points(kind, proof) > 0).toList();
  }

  private long points(FeedbackKind kind, Proof proof) {
    return decisions.answer(TABLE, inputs(kind, proof)).number("points");
  }

  static Map<String, Object> inputs(FeedbackKind kind, Proof proof) {
    return Map.of("kind", kind.name(), "proof", proof.name());
  }

  private List<Proof> fitting(Feedback item, List<Proof> paid) {
    return paid.stream().filter(proof -> proof != Proof.ADOPTED || isTakenUp(item)).toList();
  }

  boolean isTakenUp(Feedback item) {
    return standings.stream()
        .filter(line -> line.types().contains(cases.get(item.number()).type()))
        .flatMap(line -> line.of(item.number()).stream())
        .anyMatch(TAKEN_UP::contains);
  }
}
