package io.recourse.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.refunds.ClearOverpayment;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.SendRefund;
import io.recourse.refunds.SettleByHand;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Credit that finance gives where the provider declined, and takes back when it paid after all. */
@RecourseTest
class CreditByHandTest {

  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired SendRefund send;
  @Autowired SettleByHand byHand;
  @Autowired ClearOverpayment clear;
  @Autowired CreditLedger ledger;
  @Autowired UseCredit use;

  RefundId refund;
  String customer;

  @BeforeEach
  void givenAsCreditAndPaidLater() {
    refund = scenario.approved(1_200);
    String number = refunds.get(refund).promise().caseNumber().value();
    customer = scenario.text("select customer_id from service_case where number = ?", number);
    scenario.disarm();
    scenario.fault("DECLINE");
    assertThat(send.send(refund).kind().name()).isEqualTo("DECLINED");
    RefundScenario.as(
        "fran",
        () -> {
          byHand.paid(refund, "STORE_CREDIT", "CR-1");
          return null;
        });
  }

  @Test
  @DisplayName("RFD-07 store credit given by hand is credit in the ledger")
  void granted() {
    assertThat(ledger.balances(customer)).containsExactly(eur(1_200));
    assertThat(refunds.get(refund).timesPaid()).isEqualTo(1);
  }

  @Test
  @DisplayName("RFD-07 paid twice, once as credit: the credit is taken back, and only once")
  void takenBack() {
    providerPaidAfterAll();

    takeFromCredit();

    assertThat(ledger.balances(customer)).containsExactly(eur(0));
    assertThat(ledger.entries(customer))
        .extracting(CreditEntry::kind)
        .isEqualTo(List.of(CreditEntry.Kind.TAKE_BACK, CreditEntry.Kind.GRANT));
    assertThat(refunds.get(refund).timesPaid()).isEqualTo(1);
    assertThatThrownBy(this::takeFromCredit).isInstanceOf(Problem.class);
    assertThat(ledger.entries(customer)).hasSize(2);
  }

  @Test
  @DisplayName(
      "RFD-07 credit that was used cannot be taken back, and the double payment stays open")
  void usedUp() {
    providerPaidAfterAll();
    use.use(customer, "used-" + refund, eur(1), null);

    assertThatThrownBy(this::takeFromCredit)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("less store credit");

    assertThat(ledger.balances(customer)).containsExactly(eur(1_199));
    assertThat(refunds.get(refund).timesPaid()).isEqualTo(2);
  }

  private void providerPaidAfterAll() {
    RefundScenario.as(
        "fred",
        () -> {
          byHand.foundPaid(refund, "re_late");
          return null;
        });
    Refund twice = refunds.get(refund);
    assertThat(twice.timesPaid()).isEqualTo(2);
  }

  private void takeFromCredit() {
    RefundScenario.as("mona", () -> clear.takenFromCredit(refund));
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
