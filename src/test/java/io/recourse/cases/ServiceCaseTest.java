package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case derives its status and tells its story in events. */
class ServiceCaseTest {

  private final ServiceCase of = LineTracksTest.twoLines();

  @Test
  @DisplayName("NTF-02 the status follows from lines and whose turn it is")
  void derivesStatusWhileOpen() {
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.OPEN);
    of.askForInformation(1, "a photo");
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    of.informationProvided();
    of.nextStep(Party.PARTNER, "carryParcel", null, null);
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.WAITING_PARTNER);
  }

  @Test
  void derivesHowItEnded() {
    of.refuse(1, "too late");
    of.expire(2, "silence");
    of.close("done");
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.REFUSED);
    of.reopen();
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.OPEN);
    of.approve(1, 2, Remedy.REFUND, "fine");
    of.withdraw(2, "keep it");
    of.close("done");
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void derivesThePhaseFromTheLines() {
    of.refuse(2, "no");
    assertThat(of.phase()).isEqualTo(CasePhase.DECISION);
    of.approve(1, 3, Remedy.REFUND, "fine");
    of.goods(1, GoodsState.LABEL);
    assertThat(of.phase()).isEqualTo(CasePhase.SHIPMENT);
    of.received(1, 2);
    assertThat(of.line(1).goods()).isEqualTo(GoodsState.SHORT);
    assertThat(of.phase()).isEqualTo(CasePhase.INSPECTION);
    of.inspected(1, 2, 2, Grade.A, Disposition.RESTOCK, null);
    assertThat(of.phase()).isEqualTo(CasePhase.SETTLEMENT);
  }

  @Test
  void refusesToGoBackOnMoneyUnderWay() {
    of.approve(1, 3, Remedy.REFUND, "fine");
    of.money(1, MoneyState.COMPUTED);
    of.money(1, MoneyState.APPROVED);
    of.money(1, MoneyState.SENT);

    assertThatThrownBy(() -> of.withdraw("no more"))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.CONFLICT));
    assertThatThrownBy(() -> of.refuse(1, "no")).isInstanceOf(Problem.class);
  }

  @Test
  void withdrawalWaitsForGoodsThatMustGoBack() {
    of.approve(1, 3, Remedy.REFUND, "fine");
    of.received(1, 3);
    of.withdraw("kept after all");
    assertThat(of.isEnded()).isFalse();
    of.goods(1, GoodsState.BACK_TO_CUSTOMER);
    of.close("sent back");
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void aVoidedLabelGoesWithTheWithdrawal() {
    of.approve(1, 3, Remedy.REFUND, "fine");
    of.goods(1, GoodsState.LABEL);
    of.withdraw("keep it");
    assertThat(of.line(1).goods()).isEqualTo(GoodsState.NOT_DUE);
    assertThat(of.deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("LAW-05 every change is an event, the same again is none")
  void raisesEvents() {
    of.approve(1, 2, Remedy.REFUND, "fine");
    of.goods(1, GoodsState.LABEL);
    of.goods(1, GoodsState.LABEL);
    of.nextStep(Party.CUSTOMER, "sendGoods", null, null);
    of.nextStep(Party.CUSTOMER, "sendGoods", null, null);

    assertThat(of.takeEvents())
        .extracting(DomainEvent::type)
        .containsExactly("CaseOpened", "LineApproved", "LineGoodsMoved", "NextStepChanged");
  }

  @Test
  void keepsUndecidedLinesOpen() {
    assertThatThrownBy(() -> of.close("done")).hasMessageContaining("not decided");
  }
}
