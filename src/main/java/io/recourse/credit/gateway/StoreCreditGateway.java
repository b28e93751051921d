package io.recourse.credit.gateway;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry;
import io.recourse.credit.CreditEntry.Kind;
import io.recourse.credit.CreditLedger;
import io.recourse.credit.GrantCredit;
import io.recourse.credit.TakeBackCredit;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.NotFound;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.ToLookUp;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.RefundOrder;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.StoreCredit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refunds into our own ledger. It books in a transaction of its own, as a provider would, so that a
 * refund whose answer was lost finds its grant again under the same key.
 */
@Component
class StoreCreditGateway implements StoreCredit {

  private final GrantCredit grantCredit;
  private final TakeBackCredit takeBackCredit;
  private final CreditLedger ledger;
  private final TransactionTemplate own;

  StoreCreditGateway(
      GrantCredit grantCredit,
      TakeBackCredit takeBackCredit,
      CreditLedger ledger,
      PlatformTransactionManager transactions) {
    this.grantCredit = grantCredit;
    this.takeBackCredit = takeBackCredit;
    this.ledger = ledger;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public ToSend send(RefundOrder order) {
    try {
      CreditEntry granted = own.execute(begun -> grant(order));
      return new Settled(name(granted));
    } catch (Problem refused) {
      return new Declined(null, refused.getMessage());
    }
  }

  private CreditEntry grant(RefundOrder order) {
    return grantCredit.grant(
        new CaseNumber(order.caseNumber()), order.idempotencyKey(), order.amount());
  }

  @Override
  public ToLookUp lookUp(RefundOrder order) {
    return ledger
        .find(Kind.GRANT, order.idempotencyKey())
        .<ToLookUp>map(granted -> new Settled(name(granted)))
        .orElseGet(NotFound::new);
  }

  @Override
  public void grantByHand(RefundPromise promise, int payment) {
    var unused =
        grantCredit.grant(promise.caseNumber(), byHand(promise, payment), promise.amount());
  }

  @Override
  public String grantOf(RefundPromise promise, int byHand) {
    return Stream.concat(
            IntStream.rangeClosed(1, byHand).mapToObj(payment -> byHand(promise, payment)),
            Stream.of(promise.idempotencyKey()))
        .filter(takeBackCredit::isThere)
        .findFirst()
        .orElseThrow(() -> Problem.conflict("credit.noneGranted"));
  }

  @Override
  public void takeBack(RefundPromise promise, String grant) {
    takeBackCredit.takeBack(promise.caseNumber(), grant);
  }

  private static String byHand(RefundPromise promise, int payment) {
    return promise.idempotencyKey() + "/by-hand-" + payment;
  }

  private static String name(CreditEntry granted) {
    return "credit-" + granted.key();
  }
}
