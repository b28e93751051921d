package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a customer is asked about lost goods that turned up, and what silence means. */
@Service
public class JudgeTurnedUp {

  private static final String TABLE = "turnedUpGoods";

  private final Decisions decisions;
  private final References references;

  JudgeTurnedUp(Decisions decisions, References references) {
    this.decisions = decisions;
    this.references = references;
  }

  /**
   * What the table says.
   *
   * @param asked whether the customer says what becomes of them; else they stay for nothing
   * @param unansweredStays whether they stay with who says nothing; else a person decides
   */
  public record Said(boolean asked, boolean unansweredStays, String ground) {}

  /** Keeps a receipt on the case. */
  @Transactional
  public Said judge(CaseNumber number, Money worth) {
    Judgement said =
        decisions.evaluate(TABLE, number, null, Map.of("worth", references.units(worth)));
    return new Said(
        "ASK".equals(said.text("answer")),
        "LEAVE".equals(said.text("unanswered")),
        said.text("ground"));
  }
}
