package io.recourse.backtest.model;

import static io.recourse.backtest.model.Drawn.end;
import static io.recourse.backtest.model.Drawn.flows;
import static io.recourse.backtest.model.Drawn.gateway;
import static io.recourse.backtest.model.Drawn.otherwise;
import static io.recourse.backtest.model.Drawn.task;
import static io.recourse.backtest.model.Drawn.timer;
import static io.recourse.backtest.model.Drawn.when;
import static io.recourse.backtest.model.Gone.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.backtest.Change;
import io.recourse.common.Money;
import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IMP-06: what a walk may know, whom it waits for, and what of a case belongs to an instance. */
class WalkTest {

  private static final String APPROVED = "${approved}";
  private static final String MORE = "${decision == 'askInfo'}";
  private static final String[] YES_OR_NO = {
    gateway("Gateway_Yes"),
    when("Gateway_Yes", APPROVED, "End_Yes"),
    otherwise("Gateway_Yes", "End_No"),
    end("End_Yes", "Granted"),
    end("End_No", "Refused")
  };
  private static final PastCase NOTHING = new PastCase(List.of(), null, List.of(), null, true);

  private static DryEngine engine;

  @BeforeAll
  static void begin() {
    engine = new DryEngine();
  }

  @AfterAll
  static void close() {
    engine.destroy();
  }

  @Test
  @DisplayName("a draft that asks for a fact before the step that finds it out is told so")
  void asksTooSoon() {
    PastInstance past = decided();
    Walked walked =
        walk(past, NOTHING, decides(), with(flows("Start_It", "Gateway_Yes"), YES_OR_NO));
    assertThat(walked.reason()).isEqualTo(Reason.TOO_SOON);
    assertThat(walked.element()).isEqualTo("Gateway_Yes");
    assertThat(walked.state()).isEqualTo(Walked.State.UNANSWERED);
  }

  @Test
  @DisplayName("a step that the case never took may find out what it did in other cases")
  void findsOutLikeOthers() {
    String[] draft =
        with(
            "<serviceTask id=\"Task_Rules\" camunda:expression=\"${1}\"/>"
                + flows("Start_It", "Task_Rules", "Gateway_Yes"),
            YES_OR_NO);
    assertThat(walk(decided(), NOTHING, decides(), draft).state()).isEqualTo(Walked.State.CHANGED);
    Medians teaching = new Medians(Map.of(), Duration.ZERO, Map.of("Task_Rules", Set.of("other")));
    assertThat(walk(decided(), NOTHING, decides(), draft, teaching).reason())
        .isEqualTo(Reason.TOO_SOON);
  }

  @Test
  @DisplayName("a gateway of a round that was drawn anew asks what the one before it was told")
  void roundsStay() {
    PastInstance past =
        new Gone()
            .did("Task_Decide", 5, "decision")
            .passed("Gateway_More", "exclusiveGateway")
            .did("Task_Ask", 7)
            .did("Task_Decide", 9, "decision")
            .passed("Gateway_More", "exclusiveGateway")
            .knew("decision", "approve")
            .knewAt("Gateway_More", Map.of("decision", "askInfo"))
            .knewAt("Gateway_More", Map.of("decision", "approve"))
            .ended("End_It");
    Walked walked = walk(past, NOTHING, round("Gateway_More"), round("Gateway_Anew"));
    assertThat(walked.reason()).isNull();
    assertThat(walked.what()).isEmpty();
    assertThat(walked.state()).isEqualTo(Walked.State.SAME);
  }

  @Test
  @DisplayName("who was too late in the past is in the walk, and nobody is where the task is not")
  void overdue() {
    PastInstance past =
        new Gone().left("Task_Decide", 72).passed("Timer_Over", "boundaryTimer").ended("End_Late");
    Medians quick =
        new Medians(Map.of("Task_Decide", Duration.ofHours(24)), Duration.ZERO, Map.of());
    assertThat(walk(past, NOTHING, overdue("PT72H"), overdue("PT72H"), quick).state())
        .isEqualTo(Walked.State.SAME);
    Walked without =
        walk(
            past,
            NOTHING,
            overdue("PT72H"),
            with(
                task("Task_Decide") + flows("Start_It", "Task_Decide", "End_It"),
                end("End_It", "")),
            quick);
    assertThat(without.daysSaved()).isEqualTo(new BigDecimal("2.0"));
  }

  @Test
  @DisplayName("a term that the draft writes otherwise is over when it says, before a slow person")
  void shorterTerm() {
    PastInstance past = new Gone().did("Task_Decide", 48).ended("End_It");
    Walked walked = walk(past, NOTHING, overdue("PT72H"), overdue("PT24H"));
    assertThat(walked.endNow().element()).isEqualTo("End_Late");
    assertThat(walked.daysSaved()).isEqualTo(new BigDecimal("1.0"));
    assertThat(walk(past, NOTHING, overdue("PT72H"), overdue("PT60H")).state())
        .isEqualTo(Walked.State.SAME);
  }

  @Test
  @DisplayName("who was cancelled as the customer withdrew is, also under the draft")
  void withdrawn() {
    PastInstance past =
        new Gone()
            .left("Task_Decide", 48)
            .passed("Start_Left", "messageStartEvent")
            .passed("End_Left", "noneEndEvent")
            .ended("Sub_Left");
    PastInstance asIs = ended(past, "subProcess");
    Medians quick =
        new Medians(Map.of("Task_Decide", Duration.ofHours(5)), Duration.ZERO, Map.of());
    assertThat(walk(asIs, NOTHING, leaving(), leaving(), quick).state())
        .isEqualTo(Walked.State.SAME);
  }

  /** The last step is of this kind. */
  private static PastInstance ended(PastInstance past, String kind) {
    var steps = new ArrayList<>(past.steps());
    PastStep last = steps.remove(steps.size() - 1);
    steps.add(
        new PastStep(last.element(), kind, null, last.at(), false, last.seq(), last.learned()));
    return new PastInstance(
        past.caseNumber(),
        1,
        past.begunAt(),
        past.endedAt(),
        null,
        steps,
        past.given(),
        past.facts(),
        true);
  }

  @Test
  @DisplayName("an end that is only called otherwise is no other end")
  void renamed() {
    PastInstance past = new Gone().did("Task_Decide", 3).ended("End_It");
    String flows = task("Task_Decide") + flows("Start_It", "Task_Decide", "End_It");
    Walked walked =
        walk(past, NOTHING, with(flows, end("End_It", "Done")), with(flows, end("End_It", "Over")));
    assertThat(walked.state()).isEqualTo(Walked.State.SAME);
    assertThat(walked.endThen().isSame(walked.endNow())).isTrue();
  }

  @Test
  @DisplayName("LAW-02 a term that a step begins moves with the step; one that ran before does not")
  void termsMove() {
    PastInstance past = new Gone().did("Task_A", 24).did("Task_B", 36).ended("End_It");
    PastCase own = terms(new PastCase.Term("inspect", at(24), at(72), at(60)));
    PastCase before = terms(new PastCase.Term("refund", at(-1), at(72), at(60)));
    String[] deployed = row("Task_A", "Task_B");
    String[] draft = row("Task_A", "Task_More", "Task_B");
    Medians slow = new Medians(Map.of(), Duration.ofHours(48), Map.of());
    Walked late =
        walk(past, own, row("Task_A", "Task_B"), row("Task_More", "Task_A", "Task_B"), slow);
    assertThat(late.breach()).isNull();
    assertThat(walk(past, before, deployed, draft, slow).breach()).isEqualTo("refund");
    assertThat(walk(past, before, deployed, draft, slow).way()).isEqualTo(Change.Way.LOSES);
  }

  @Test
  @DisplayName("IMP-06 an instance has the refunds of its own time and of its own process")
  void ownMoney() {
    Paying paying = new Paying("Returns", Set.of("Task_Pay"), "Refunds"::equals);
    PastInstance first = new Gone().did("Task_A", 24).ended("End_It");
    PastInstance again =
        new PastInstance(
            "RC-1", 1, at(0), at(24), at(30), first.steps(), Set.of(), first.facts(), true);
    PastCase found =
        new PastCase(
            List.of(
                new PastCase.Paid(euros(20), at(10), Set.of("Refunds", "Returns")),
                new PastCase.Paid(euros(20), at(40), Set.of()),
                new PastCase.Paid(euros(5), at(11), Set.of("Refunds", "LostParcels"))),
            null,
            List.of(),
            null,
            true);
    assertThat(found.of(again, paying).sum()).isEqualTo(euros(20));
    assertThat(found.of(first, paying).sum()).isEqualTo(euros(40));
    assertThat(found.of(first, new Paying("Decide", Set.of(), it -> false)).sum())
        .isEqualTo(euros(45));
  }

  @Test
  @DisplayName("a signal that a draft sends reaches no other walk and begins none")
  void signals() {
    PastInstance past = new Gone().did("Task_Decide", 3).ended("End_It");
    String sends =
        "<intermediateThrowEvent id=\"Send_It\"><signalEventDefinition signalRef=\"Signal_It\"/>"
            + "</intermediateThrowEvent><startEvent id=\"Start_Signal\"><signalEventDefinition"
            + " signalRef=\"Signal_It\"/></startEvent>";
    String[] draft =
        with(
            sends
                + task("Task_Decide")
                + flows("Start_Signal", "End_It")
                + flows("Start_It", "Send_It", "Task_Decide", "End_It"),
            end("End_It", ""));
    Walked walked = walk(past, NOTHING, row("Task_Decide"), draft);
    assertThat(walked.reason()).isNull();
    assertThat(walked.daysSaved()).isZero();
    assertThat(walked.gone().tasks()).isZero();
  }

  @Test
  @DisplayName("what the engine cannot go on with is told of that case alone")
  void refused() {
    PastInstance past = new Gone().did("Task_Decide", 3).knew("sum", "many").ended("End_It");
    String[] draft =
        with(
            gateway("Gateway_Sum")
                + when("Gateway_Sum", "${sum > 5}", "End_It")
                + otherwise("Gateway_Sum", "End_It")
                + flows("Start_It", "Gateway_Sum"),
            end("End_It", ""));
    assertThat(walk(past, NOTHING, row("Task_Decide"), draft).reason()).isEqualTo(Reason.REFUSED);
  }

  private static PastInstance decided() {
    return new Gone()
        .did("Task_Decide", 30, "approved")
        .passed("Gateway_Yes", "exclusiveGateway")
        .knew("approved", true)
        .ended("End_Yes");
  }

  private static String[] decides() {
    return with(task("Task_Decide") + flows("Start_It", "Task_Decide", "Gateway_Yes"), YES_OR_NO);
  }

  private static String[] round(String gateway) {
    return with(
        task("Task_Decide") + task("Task_Ask") + gateway(gateway),
        when(gateway, MORE, "Task_Ask"),
        otherwise(gateway, "End_It"),
        flows("Start_It", "Task_Decide", gateway),
        flows("Task_Ask", "Task_Decide"),
        end("End_It", ""));
  }

  private static String[] overdue(String term) {
    return with(
        task("Task_Decide") + timer("Timer_Over", "Task_Decide", term),
        flows("Start_It", "Task_Decide", "End_It"),
        flows("Timer_Over", "End_Late"),
        end("End_It", "In time"),
        end("End_Late", "Late"));
  }

  private static String[] leaving() {
    return with(
        task("Task_Decide") + flows("Start_It", "Task_Decide", "End_It"),
        end("End_It", ""),
        "<subProcess id=\"Sub_Left\" triggeredByEvent=\"true\"><startEvent id=\"Start_Left\">"
            + "<messageEventDefinition messageRef=\"Message_Left\"/></startEvent>"
            + flows("Start_Left", "End_Left")
            + end("End_Left", "Withdrawn")
            + "</subProcess>");
  }

  private static String[] row(String... tasks) {
    StringBuilder all = new StringBuilder();
    String[] steps = new String[tasks.length + 2];
    steps[0] = "Start_It";
    for (int i = 0; i < tasks.length; i++) {
      all.append(task(tasks[i]));
      steps[i + 1] = tasks[i];
    }
    steps[tasks.length + 1] = "End_It";
    return with(all + flows(steps), end("End_It", ""));
  }

  private static String[] with(String first, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  private static PastCase terms(PastCase.Term term) {
    return new PastCase(List.of(), null, List.of(term), null, true);
  }

  private static Money euros(long euros) {
    return new Money(euros * 100, "EUR");
  }

  private static Walked walk(PastInstance past, PastCase found, String[] deployed, String[] draft) {
    return walk(past, found, deployed, draft, new Medians(Map.of(), Duration.ZERO, Map.of()));
  }

  private static Walked walk(
      PastInstance past, PastCase found, String[] deployed, String[] draft, Medians usual) {
    try (DryModel then = Drawn.read(engine, deployed);
        DryModel now = Drawn.read(engine, draft)) {
      return new WalkOnce(Drawn.KEY, then, now, usual, it -> false).walk(past, found);
    }
  }
}
