package io.recourse.processes;

import static java.util.Locale.ROOT;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.ConveneTaskForce;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A way to every wait of a complaint, and the hands that lead there. */
@Component
class ComplaintWaits implements Waits {

  private final ReturnsFixture fixture;
  private final CompleteTask complete;
  private final ConveneTaskForce force;
  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;

  ComplaintWaits(
      ReturnsFixture fixture,
      CompleteTask complete,
      ConveneTaskForce force,
      AnswerComplaint answer,
      DisputeComplaint dispute) {
    this.fixture = fixture;
    this.complete = complete;
    this.force = force;
    this.answer = answer;
    this.dispute = dispute;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    ways.put(ComplaintElements.ASSESS, () -> walked(0));
    ways.put(ComplaintElements.INVESTIGATE, () -> walked(1));
    ways.put(ComplaintElements.DECIDE, () -> walked(2));
    ways.put(ComplaintElements.REVIEW, () -> walked(3));
    ways.put(ComplaintElements.REPORT, this::convened);
    ways.put("Gateway_AwaitAnswer", () -> walked(4));
    ways.put("Gateway_AwaitStatement", () -> disputed(walked(4), 0));
    ways.put(ComplaintElements.REPLY, () -> disputed(walked(4), 1));
    ways.put(ComplaintElements.DECIDE_DISPUTE, () -> disputed(walked(4), 2));
    return ways;
  }

  /** As many steps of the team's and the lead's as said, from the first look to the answer. */
  CaseNumber walked(int steps) {
    return walked(fixture.open(CaseType.COMPLAINT), steps);
  }

  CaseNumber walked(CaseNumber number, int steps) {
    List<Consumer<CaseNumber>> all =
        List.of(
            it -> assess(it, 3, false, false),
            this::investigate,
            it -> decide(it, "complaints", verdict("UPHELD", "APOLOGY")),
            this::confirm);
    fixture.run(number);
    all.subList(0, steps).forEach(step -> step.accept(number));
    return number;
  }

  void assess(CaseNumber number, int severity, boolean safety, boolean maySpread) {
    assess(number, "INDIVIDUAL", severity, safety, maySpread);
  }

  void assess(CaseNumber number, String scope, int severity, boolean safety, boolean maySpread) {
    fixture.finish(
        number,
        ComplaintElements.ASSESS,
        "complaints",
        Map.of("severity", severity, "scope", scope, "safety", safety, "maySpread", maySpread));
  }

  void investigate(CaseNumber number) {
    fixture.finish(
        number,
        ComplaintElements.INVESTIGATE,
        "complaints",
        Map.of("findings", "It lay two weeks.", "rootCause", "Nobody had the key."));
  }

  /** Waiting for a task force of two. */
  CaseNumber convened() {
    CaseNumber number = walked(1);
    force.convene(
        number,
        List.of("complaints", "technician"),
        "How often does this lock jam?",
        fixture.now().plus(Duration.ofDays(7)));
    fixture.run(number);
    return number;
  }

  void decide(CaseNumber number, String who, Map<String, Object> verdict) {
    fixture.finish(number, ComplaintElements.DECIDE, who, verdict);
  }

  /** By another lead than the one who is asked elsewhere. */
  void confirm(CaseNumber number) {
    Map<String, Object> confirmed = Map.of("decision", "confirm", "note", "fits");
    by("second-lead", "lead", number, ComplaintElements.REVIEW, confirmed);
  }

  /** A task done by this person, of this team. */
  void by(String person, String team, CaseNumber number, String task, Map<String, Object> values) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(person, "", "ROLE_" + team.toUpperCase(ROOT)));
    try {
      complete.complete(
          fixture.task(number, task).getId(),
          new Worker(person, Set.of(team)),
          Version.ANY,
          values);
    } finally {
      SecurityContextHolder.clearContext();
    }
    fixture.run(number);
  }

  /** Rejected, and as many steps further as said: stated, replied. */
  CaseNumber disputed(CaseNumber number, int steps) {
    answer.reject(number, "Sorry is not enough.");
    fixture.run(number);
    if (steps > 0) {
      dispute.state(number, "I have the courier's card.");
      fixture.run(number);
    }
    if (steps > 1) {
      fixture.finish(
          number, ComplaintElements.REPLY, "complaints", Map.of("words", "The card is of May."));
    }
    return number;
  }

  static Map<String, Object> verdict(String outcome, String remedy) {
    return new HashMap<>(
        Map.of("outcome", outcome, "remedy", remedy, "letter", "It lay here. We are sorry."));
  }

  static Map<String, Object> verdict(String outcome, String remedy, long amount) {
    Map<String, Object> verdict = verdict(outcome, remedy);
    verdict.put("amount", amount);
    return verdict;
  }
}
