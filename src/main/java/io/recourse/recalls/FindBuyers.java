package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import io.recourse.orders.SoldArticles;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lines of orders that a recall is about, and hands them out in portions. */
@Service
public class FindBuyers {

  private static final int PORTION = 50;

  private final RecallBook book;
  private final SoldArticles sold;

  FindBuyers(RecallBook book, SoldArticles sold) {
    this.book = book;
    this.sold = sold;
  }

  /** What is known already stays as it is, so that a second search signals nobody twice. */
  @Transactional
  public void find(CaseNumber number) {
    Recall recall = book.find(number).orElseThrow();
    book.found(number, sold.lines(recall.sku(), recall.serials()));
  }

  /** The next ones to be signalled; none when all are on the way. */
  @Transactional
  public List<RecallChild> next(CaseNumber number) {
    return book.startSome(number, PORTION);
  }
}
