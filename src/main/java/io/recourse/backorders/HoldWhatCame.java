package io.recourse.backorders;

import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.orders.ArticleTold;
import io.recourse.stock.HoldStock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An article that came is held for the exchanges that wait for it, case by case, each in a
 * transaction of its own after the shop told it. What is missed here the model looks for itself.
 */
@Component
class HoldWhatCame {

  private static final Logger LOG = LoggerFactory.getLogger(HoldWhatCame.class);

  private final HoldStock stock;
  private final AwaitArticle await;
  private final BackorderNews news;
  private final TransactionTemplate own;

  HoldWhatCame(
      HoldStock stock,
      AwaitArticle await,
      BackorderNews news,
      PlatformTransactionManager transactions) {
    this.stock = stock;
    this.await = await;
    this.news = news;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener
  void came(ArticleTold told) {
    own.execute(begun -> stock.waitingFor(told.sku()))
        .forEach(number -> AutomaticStep.run(() -> hold(number)));
  }

  private void hold(CaseNumber number) {
    try {
      own.executeWithoutResult(
          begun -> {
            if (await.isBegun(number) && await.look(number)) {
              news.settled(number, false);
            }
          });
    } catch (RuntimeException later) {
      LOG.info("Case {} looks for its article later: {}", number, later.getMessage());
    }
  }
}
