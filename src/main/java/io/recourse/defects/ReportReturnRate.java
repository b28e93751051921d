package io.recourse.defects;

import io.recourse.common.Problem;
import io.recourse.common.ReportedMonths;
import io.recourse.conversation.WordRules;
import io.recourse.defects.ReturnRate.By;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the return-and-exchange rate by product, category or supplier, month by month (RET-08). */
@Service
public class ReportReturnRate {

  private static final int MOST_ROWS = 100;

  private final ReturnRates rates;
  private final Clock clock;

  ReportReturnRate(ReturnRates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * @param months so many whole ones, and the running one
   * @return at most a hundred, those with most pieces asked back first
   * @throws Problem INVALID unless between 1 and 24
   */
  @Transactional(readOnly = true)
  public List<ReturnRate> of(By by, int months) {
    return rates.since(ReportedMonths.asked(months, clock).begin(), by, MOST_ROWS);
  }

  /**
   * Says who supplies an article.
   *
   * @param supplier null or blank for none
   * @throws Problem INVALID at {@code /sku} or {@code /supplier}
   */
  @Transactional
  public void supply(String sku, String supplier) {
    WordRules.demand("/sku", sku, WordRules.SHORT);
    boolean none = supplier == null || supplier.isBlank();
    if (!none) {
      WordRules.demand("/supplier", supplier, WordRules.SHORT);
    }
    rates.supply(sku.strip(), none ? null : supplier.strip());
  }
}
