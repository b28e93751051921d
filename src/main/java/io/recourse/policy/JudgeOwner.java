package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table who looks after a case (TRI-04, CUS-08). */
@Service
public class JudgeOwner {

  private final Decisions decisions;

  JudgeOwner(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table reads of one person.
   *
   * @param dedicated whether they are the customer's own agent
   * @param tied whether they looked after an earlier case of the customer
   * @param skilled whether their skill record covers the articles, or the customer's group
   * @param speaks whether they speak the customer's language
   * @param load open cases that they look after
   * @param statutoryHours until the nearest term of the law ends; -1 where none runs
   */
  public record Facts(
      boolean dedicated,
      boolean tied,
      boolean skilled,
      boolean speaks,
      int load,
      String customerLevel,
      CaseRating rating,
      int statutoryHours) {}

  @Transactional
  public OwnerFitness judge(Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("dedicated", facts.dedicated());
    columns.put("tied", facts.tied());
    columns.put("skilled", facts.skilled());
    columns.put("speaks", facts.speaks());
    columns.put("load", facts.load());
    columns.put("customerLevel", facts.customerLevel());
    columns.put("severity", facts.rating().severity());
    columns.put("safety", facts.rating().safety());
    columns.put("statutoryHours", facts.statutoryHours());
    columns.put("orderValue", facts.rating().orderValue());
    Judgement said = decisions.answer("ownerFitness", columns);
    return new OwnerFitness(said.number("score"), said.text("reason"), said);
  }

  /**
   * Whether such a customer keeps whoever looks after them first as their own agent (CUS-08).
   *
   * @param ownAgent whether members of that level have one (CUS-09)
   */
  @Transactional
  public boolean hasOwnAgent(String customerLevel, BigDecimal orderValue, boolean ownAgent) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("customerLevel", customerLevel);
    columns.put("orderValue", orderValue);
    columns.put("ownAgent", ownAgent);
    return decisions.answer("ownAgent", columns).is("own");
  }

  /** Several people at once look the table up once. */
  @Transactional
  public <T> T together(Supplier<T> asking) {
    return decisions.together(asking);
  }

  /** The receipt of the one who was chosen. */
  @Transactional
  public void keep(CaseNumber number, OwnerFitness chosen) {
    decisions.keep(number, List.of(new Decisions.Taken(null, chosen.judgement())));
  }
}
