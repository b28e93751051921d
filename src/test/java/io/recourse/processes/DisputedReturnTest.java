package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.NamedLine;
import io.recourse.disputes.ReopenCase;
import io.recourse.disputes.process.ContestElements;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.returns.process.ReturnElements;
import io.recourse.review.AppealLines;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Outcomes that the customer does not accept: contests, appeals and what they may bring. */
@RecourseTest
class DisputedReturnTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ContestOutcome contest;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired AppealLines appeals;
  @Autowired AddEvidence files;
  @Autowired EvidenceIndex evidence;
  @Autowired MockMvc web;

  @Test
  @DisplayName("A contest granted after the goods went back pays when they are here again")
  void granted_for_goods_with_the_customer() {
    CaseNumber number = rejected(2, 0);
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    contest.contest(number, "They were whole.", null);
    review(number, "overturn");
    returns.settle(number);

    assertThat(returns.paid(number)).as("paid for goods they hold").isZero();
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).hasSize(2);
    assertThat(cases.get(number).isEnded()).isFalse();

    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 2);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.runningClocks(number)).isEmpty();
  }

  @Test
  @DisplayName("A contest granted by silence asks the rejected piece back before it pays for it")
  void granted_by_default_for_goods_with_the_customer() {
    CaseNumber number = rejected(2, 1);
    contest.contest(number, "It was whole.", null);
    driver.fireTimer(number, "Timer_ReviewOverdue");
    returns.settle(number);

    assertThat(returns.paid(number)).as("only the piece that is here").isEqualTo(4000);
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).endsWith("{2=1}");

    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("Goods of a granted contest that never come are not paid for, and the case says why")
  void granted_but_never_sent() {
    CaseNumber number = rejected(2, 0);
    contest.contest(number, "They were whole.", null);
    review(number, "overturn");
    driver.fireTimer(number, "Timer_SendTermOver");
    returns.settle(number);

    assertThat(returns.paid(number)).isZero();
    assertThat(cases.get(number).isEnded()).isTrue();
    assertThat(cases.get(number).state().ground()).contains("not sent back");
    assertThat(returns.runningClocks(number)).doesNotContain("contest");
    assertThat(returns.openPieces(number, LAMPS)).isEqualTo(2);
  }

  @Test
  @DisplayName("Goods of a granted contest that are lost on our label are paid for")
  void granted_and_lost() {
    CaseNumber number = rejected(2, 0);
    contest.contest(number, "They were whole.", null);
    review(number, "overturn");
    returns.latest(number, ParcelStatus.LOST);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("Pieces that another request asked for meanwhile cannot be contested any more")
  void pieces_asked_for_elsewhere() {
    CaseNumber number = rejected(2, 0);
    returns.open(cases.get(number).orderNumber(), null, line(LAMPS, 2, Reason.UNWANTED));

    assertThatThrownBy(() -> contest.contest(number, "They were whole.", null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("another request");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("A contest beside a refused line and a partly rejected one reaches its end")
  void contest_beside_a_refused_line() {
    for (String decision : List.of("confirm", "overturn")) {
      CaseNumber number = besideRefused();
      contest.contest(number, "All was whole.", null);
      assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REFUSED);
      review(number, decision);
      if (decision.equals("overturn")) {
        returns.latest(number, ParcelStatus.DELIVERED);
        returns.inspect(number, LAMPS, 1, 1);
      }
      returns.settle(number);

      assertThat(status(number)).as(decision).isEqualTo(CaseStatus.CLOSED);
      assertThat(returns.paid(number)).isEqualTo(decision.equals("confirm") ? 4000 : 8000);
    }
  }

  @Test
  @DisplayName("An appeal that is granted after finance refused the refund is paid, once")
  void appeal_after_finance_refused() {
    CaseNumber number = atFinance();
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));
    assertThat(returns.paid(number)).isZero();

    reopen.reopen(number, "You have my lamp.", null);
    returns.approve(number);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(returns.ledger(number))
        .containsExactly("RESERVE 4000", "RELEASE 4000", "RESERVE 4000", "SETTLE 4000");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 a cheaper article's difference that finance refused is paid on appeal, once")
  void appeal_of_a_refused_difference() {
    CaseNumber number = returns.open(CaseType.EXCHANGE, exchange(LAMPS, 1, "LAMP-TINY"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.run(number);
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(returns.paid(number)).isZero();

    reopen.reopen(number, "It costs less.", null);
    returns.approve(number);
    returns.settle(number);
    assertThat(returns.ledger(number))
        .containsExactly("RESERVE 3500", "RELEASE 3500", "RESERVE 3500", "SETTLE 3500");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(reopen.isPossible(cases.get(number))).isFalse();
  }

  @Test
  @DisplayName("Withdrawn before finance approved, then wanted after all: paid once goods are back")
  void withdrawn_reserved_then_reopened() {
    CaseNumber number = atFinance();
    withdraw.withdraw(number, "Keep it.", null);
    driver.runJobs(number);
    reopen.reopen(number, "I do want to return it.", null);
    returns.approve(number);
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "Pieces cut at approval get ground and mail; an appeal brings them back and pays them")
  void cut_pieces() {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    driver.runJobs(number);
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of(
            "decision",
            "approve",
            "note",
            "One of them was a gift.",
            "lines",
            List.of(Map.of("line", LAMPS, "quantity", 1))));

    assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.lineOf(number, 2).ground()).isEqualTo("One of them was a gift.");
    assertThat(returns.mails(number)).containsOnlyOnce("partlyRefused");
    assertThat(returns.openPieces(number, LAMPS)).isOne();
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);

    reopen.reopen(number, "Both were gifts.", null);
    returns.approve(number);
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("A line of which nothing was accepted says why, not that it was approved")
  void rejected_line_says_why() {
    CaseNumber number = rejected(2, 0);
    assertThat(returns.lineOf(number, 1).ground()).isEqualTo("looked at");
    assertThat(returns.lineOf(rejected(2, 1), 1).ground()).isNotEqualTo("looked at");
  }

  @Test
  @DisplayName("Contest, reopening and withdrawal are offered exactly where they are heard")
  void offered_where_heard() {
    CaseNumber number = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    assertThat(offers(number)).containsExactly(true, false, false);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    assertThat(offers(number)).containsExactly(true, false, false);
    returns.settle(number);
    assertThat(offers(number)).containsExactly(false, true, true);
    driver.fireTimer(number, "Timer_ContestTermOver");
    assertThat(offers(number)).containsExactly(false, true, false);
    assertThatThrownBy(() -> contest.contest(number, "Too late.", null))
        .isInstanceOf(Problem.class);
  }

  private List<Boolean> offers(CaseNumber number) {
    var of = cases.get(number);
    return List.of(withdraw.isPossible(of), reopen.isPossible(of), contest.isPossible(of));
  }

  @Test
  @DisplayName("A case in which all was granted and paid cannot be reopened for nothing")
  void nothing_disputed() {
    CaseNumber number = atFinance();
    returns.settle(number);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);

    assertThatThrownBy(() -> reopen.reopen(number, "Hm.", null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("granted");
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  private void show(CaseNumber number, int item, String name) {
    var unused =
        files.fromStaff(
            number, item, new AddEvidence.Upload(name, "image/png", ReturnsFixture.PNG));
  }

  @Test
  @DisplayName("RET-04 a refused line is appealed at once, granted and paid while the rest goes on")
  void appeal_beside_running_lines() {
    CaseNumber number = penRefused();
    show(number, 1, "lamp.png");
    show(number, 2, "pen.png");
    CaseNumber appealed = appeals.appeal(number, List.of(2), "The pen, too.");
    driver.runJobs(appealed);

    assertThat(appeals.appealed(cases.get(number))).containsExactly(Map.entry(2, appealed));
    assertThat(evidence.of(appealed))
        .as("what was shown of the line follows it")
        .extracting(Evidence::fileName, Evidence::item)
        .containsExactly(Tuple.tuple("pen.png", 1));
    assertThat(returns.mails(appealed)).containsExactly("receipt");
    assertThat(returns.tasks(appealed)).containsExactly(ReturnElements.DECIDE_RETURN);
    returns.approve(appealed);
    returns.parcel(appealed, ParcelStatus.DELIVERED);
    returns.inspect(appealed, PEN, 1, 1);
    returns.settle(appealed);
    assertThat(returns.paid(appealed)).isEqualTo(900);
    assertThat(status(appealed)).isEqualTo(CaseStatus.CLOSED);

    assertThat(status(number)).as("the rest waits for its parcel").isNotEqualTo(CaseStatus.CLOSED);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 2);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(8000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(reopen.isPossible(cases.get(number))).as("nothing left to dispute").isFalse();
    assertThatThrownBy(() -> reopen.reopen(number, "The pen!", null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("case of its own");
  }

  @Test
  @DisplayName("RET-04 an appeal that is refused ends with its ground; the rest is not touched")
  void appeal_refused() {
    CaseNumber number = penRefused();
    CaseNumber appealed = appeals.appeal(number, List.of(2), "The pen, too.");
    driver.runJobs(appealed);
    returns.finish(
        appealed,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "refuse", "note", "It is engraved."));

    assertThat(status(appealed)).isEqualTo(CaseStatus.REFUSED);
    assertThat(cases.get(appealed).state().ground()).isEqualTo("It is engraved.");
    assertThat(returns.mails(appealed)).contains("refused");
    assertThat(returns.tasks(number)).isEmpty();
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.openPieces(number, PEN)).isOne();
  }

  @Test
  @DisplayName("RET-04 an appeal leads to a label in every state of the case that it came from")
  void appeal_in_every_state() {
    Map<String, Consumer<CaseNumber>> states = new LinkedHashMap<>();
    states.put("label", number -> {});
    states.put("on the road", number -> returns.parcel(number, ParcelStatus.IN_TRANSIT));
    states.put("received", number -> returns.parcel(number, ParcelStatus.DELIVERED));
    states.put(
        "at finance",
        number -> {
          returns.parcel(number, ParcelStatus.DELIVERED);
          returns.inspect(number, LAMPS, 2, 2);
        });
    states.put(
        "withdrawn on the road",
        number -> {
          returns.parcel(number, ParcelStatus.IN_TRANSIT);
          withdraw.withdraw(number, "Keep them.", null);
          driver.runJobs(number);
        });
    states.forEach(
        (state, reach) -> {
          CaseNumber number = penRefused();
          reach.accept(number);
          List<String> before = returns.tasks(number);
          CaseNumber appealed = appeals.appeal(number, List.of(2), "The pen, too.");
          returns.approve(appealed);

          assertThat(returns.parcelsTo(appealed, ParcelDirection.RETURN))
              .as(state)
              .containsExactly("{1=1}");
          assertThat(returns.tasks(number)).as(state).isEqualTo(before);
        });
  }

  @Test
  @DisplayName("RET-04 only refused lines that nobody asked for elsewhere are appealed, and once")
  void appeals_refused() {
    CaseNumber number = penRefused();
    refusedAt("/lines/0/item", () -> appeals.appeal(number, List.of(1), "Lamps."));
    refusedAt("/lines/1/item", () -> appeals.appeal(number, List.of(2, 7), "Pen."));
    refusedAt("/lines", () -> appeals.appeal(number, List.of(), "Nothing."));
    var first = appeals.appeal(number, List.of(2), "The pen, too.");
    assertThat(cases.get(first).lines()).hasSize(1);
    refusedAt("/lines/0/item", () -> appeals.appeal(number, List.of(2), "Again."));

    CaseNumber elsewhere = penRefused();
    returns.open(cases.get(elsewhere).orderNumber(), null, line(PEN, 1, Reason.DEFECTIVE));
    assertThat(appeals.possible(cases.get(elsewhere))).isEmpty();
    refusedAt("/lines/0/item", () -> appeals.appeal(elsewhere, List.of(2), "Pen."));

    CaseNumber ended = besideRefused();
    assertThat(appeals.possible(cases.get(ended))).isEmpty();
    assertThatThrownBy(() -> appeals.appeal(ended, List.of(2), "Pen."))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("reopen");
  }

  @Test
  @DisplayName("RET-04 who reopens names a line and pieces: those are decided, others stay refused")
  void reopened_about_named_pieces() {
    CaseNumber number = lampsAndPenRefused();
    reopen.reopen(number, "One lamp.", List.of(new NamedLine(1, 1)), null);

    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.lineOf(number, 3).decision()).isEqualTo(LineDecision.REQUESTED);
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);

    reopen.reopen(number, "All of it.", null);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.REQUESTED);
    assertThat(returns.lineOf(number, 2).decision()).isEqualTo(LineDecision.REQUESTED);
  }

  @Test
  @DisplayName("RET-04 of two rejected lamps one is named: one comes again and is paid")
  void reopened_about_one_rejected_piece() {
    CaseNumber number = rejected(2, 0);
    reopen.reopen(number, "One was whole.", List.of(new NamedLine(1, 1)), null);
    returns.approve(number);
    assertThat(returns.parcelsTo(number, ParcelDirection.RETURN)).endsWith("{2=1}");
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.openPieces(number, LAMPS)).as("the other is with the customer").isOne();
  }

  @Test
  @DisplayName("RET-04 a refund that finance refused is not granted where another line is named")
  void reopened_about_another_line() {
    CaseNumber number = besideRefused(LAMPS, 2, 2);
    returns.finish(
        number, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));
    reopen.reopen(number, "The pen.", List.of(new NamedLine(2, null)), null);
    returns.approve(number);
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, PEN, 1, 1);
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(900);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-04 what cannot be named is refused with a pointer and changes nothing")
  void naming_refused() {
    CaseNumber number = lampsAndPenRefused();
    refusedAt("/lines/0/item", () -> reopenWith(number, new NamedLine(9, 1)));
    refusedAt("/lines/0/item", () -> reopenWith(number, new NamedLine(null, 1)));
    refusedAt("/lines/0/quantity", () -> reopenWith(number, new NamedLine(1, 3)));
    refusedAt("/lines/0/quantity", () -> reopenWith(number, new NamedLine(1, 0)));
    refusedAt("/lines/1/item", () -> reopenWith(number, new NamedLine(1, 1), new NamedLine(1, 1)));
    assertThat(cases.get(number).isEnded()).isTrue();

    CaseNumber paid = rejected(2, 1);
    refusedAt("/lines/0/quantity", () -> reopenWith(paid, new NamedLine(1, 2)));
  }

  private void reopenWith(CaseNumber number, NamedLine... named) {
    reopen.reopen(number, "Look again.", List.of(named), null);
  }

  private static void refusedAt(String pointer, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(Problem.FieldError::pointer)
                    .contains(pointer));
  }

  private CaseNumber penRefused() {
    CaseNumber number =
        returns.open(line(LAMPS, 2, Reason.UNWANTED), line(PEN, 1, Reason.UNWANTED));
    driver.runJobs(number);
    refuse(number, PEN);
    return number;
  }

  private CaseNumber lampsAndPenRefused() {
    CaseNumber number =
        returns.open(line(LAMPS, 2, Reason.UNWANTED), line(PEN, 1, Reason.UNWANTED));
    driver.runJobs(number);
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "refuse", "note", "Not these."));
    assertThat(cases.get(number).isEnded()).isTrue();
    return number;
  }

  private void refuse(CaseNumber number, int line) {
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of(
            "decision",
            "approve",
            "note",
            "Not the pen.",
            "lines",
            List.of(Map.of("line", line, "decision", "refuse"))));
  }

  private CaseNumber atFinance() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    assertThat(returns.task(number, "Task_ApproveRefund")).isNotNull();
    return number;
  }

  @Test
  @DisplayName(
      "RET-04 beside a line that was not accepted stand why, its photo, and the way to contest")
  void contest_beside_its_ground() throws Exception {
    CaseNumber number = rejected(2, 1);
    show(number, 1, "scratch.png");
    String owner = cases.get(number).customerId();

    Document page =
        Jsoup.parse(
            web.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")))
                .andReturn()
                .getResponse()
                .getContentAsString());

    Element line = page.select("#lines .followed").first();
    assertThat(line.select(".article-name").text())
        .contains("We offer: money back", "Granted after review", "looked at");
    assertThat(line.select(".badge.bad").text()).contains("1");
    assertThat(line.select("strong.number").text()).isEqualTo("€40.00");
    assertThat(line.select(".whole img[alt=scratch.png]")).hasSize(1);
    assertThat(page.getElementById("contest").select("form")).hasSize(1);
    assertThat(line.select(".whole a[href=#contest]")).hasSize(1);
  }

  private CaseNumber rejected(int received, int accepted) {
    CaseNumber number = returns.open(line(LAMPS, received, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, received, accepted);
    returns.settle(number);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    return number;
  }

  private CaseNumber besideRefused() {
    CaseNumber number = besideRefused(LAMPS, 2, 1);
    returns.settle(number);
    assertThat(status(number)).isEqualTo(CaseStatus.CLOSED);
    return number;
  }

  private CaseNumber besideRefused(int line, int received, int accepted) {
    CaseNumber number = penRefused();
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(line, received, accepted));
    return number;
  }

  private void review(CaseNumber number, String decision) {
    returns.finish(number, ContestElements.REVIEW_CONTEST, "lead", Map.of("decision", decision));
  }

  private CaseStatus status(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}
