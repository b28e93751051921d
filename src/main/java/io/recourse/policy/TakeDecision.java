package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a table, keeps the receipt and tells the trail, all in the caller's transaction. */
@Service
class TakeDecision implements Decisions {

  /** Inputs that no table reads, but that every receipt shows. */
  static final String POLICY_VERSION = "policyVersion";

  static final String LEGAL_BASIS = "legalBasis";

  private static final Logger LOG = LoggerFactory.getLogger(TakeDecision.class);

  private final RuleTables tables;
  private final ReceiptBook receipts;
  private final Unanswered failures;
  private final ApplicationEventPublisher events;

  TakeDecision(
      RuleTables tables,
      ReceiptBook receipts,
      Unanswered failures,
      ApplicationEventPublisher events) {
    this.failures = failures;
    this.tables = tables;
    this.receipts = receipts;
    this.events = events;
  }

  @Override
  @Transactional(noRollbackFor = NoAnswer.class)
  public Judgement evaluate(
      String decision, CaseNumber number, Integer item, Map<String, Object> inputs) {
    Judgement judgement = answer(decision, number, inputs);
    if (number != null) {
      keep(number, List.of(new Taken(item, judgement)));
    }
    return judgement;
  }

  @Override
  @Transactional(noRollbackFor = NoAnswer.class)
  public Judgement ask(String decision, CaseNumber number, Map<String, Object> inputs) {
    RuleTables.Outcome outcome = tables.evaluate(decision, number, inputs);
    return new Judgement(
        decision,
        version(decision, outcome, inputs),
        inputs,
        outcome.matchedRules(),
        outcome.values(),
        ground(outcome, inputs));
  }

  @Override
  @Transactional(noRollbackFor = NoAnswer.class)
  public Judgement answer(String decision, CaseNumber number, Map<String, Object> inputs) {
    try {
      return ask(decision, number, inputs);
    } catch (NoAnswer none) {
      Judgement instead = StandIns.of(none, inputs).orElseThrow(() -> none);
      LOG.warn("Table {} had no answer, what stands in for it holds: {}", decision, none.why());
      return instead;
    }
  }

  @Override
  @Transactional(noRollbackFor = NoAnswer.class)
  public <T> T together(Supplier<T> asking) {
    return tables.together(asking);
  }

  @Override
  @Transactional
  public void keep(CaseNumber number, List<Taken> taken) {
    List<Taken> answered = taken.stream().filter(it -> !it.judgement().standsIn()).toList();
    receipts.keep(number, answered);
    answered.forEach(it -> events.publishEvent(told(number, it.item(), it.judgement())));
    taken.stream()
        .filter(it -> it.judgement().standsIn())
        .forEach(it -> putBeforePerson(number, it));
  }

  @Override
  @Transactional
  public void unanswered(CaseNumber number, Integer item, NoAnswer none) {
    if (number == null) {
      return;
    }
    failures.keep(number, item, none);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("decision", none.decision());
    data.put("version", none.version());
    data.put("item", item);
    data.put("why", none.why());
    events.publishEvent(
        DomainEvent.of(
            number, "DecisionFailed", "Table " + none.decision() + " had no answer", data));
  }

  /** Once a case and version of the table, however often it is asked, until its term runs out. */
  private void putBeforePerson(CaseNumber number, Taken instead) {
    NoAnswer none = instead.judgement().none();
    if (failures.isKnown(number, none)) {
      return;
    }
    boolean seen = !StandIns.areForEachCase(none.decision()) && failures.isKnown(none);
    unanswered(number, instead.item(), none);
    if (!seen) {
      events.publishEvent(
          new TableStoodIn(
              number, none.decision(), none.version(), none.why(), instead.judgement().outcome()));
    }
  }

  private static String version(
      String decision, RuleTables.Outcome outcome, Map<String, Object> inputs) {
    String table = decision + ":" + outcome.version();
    Object policy = inputs.get(POLICY_VERSION);
    return policy == null ? table : table + "/" + policy;
  }

  private static String ground(RuleTables.Outcome outcome, Map<String, Object> inputs) {
    Object words = outcome.values().get("ground");
    Object basis = inputs.get(LEGAL_BASIS);
    if (words == null) {
      return basis == null ? null : basis.toString();
    }
    return basis == null ? words.toString() : words + " (" + basis + ")";
  }

  private static DomainEvent told(CaseNumber number, Integer item, Judgement judgement) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("decision", judgement.decision());
    data.put("version", judgement.version());
    data.put("item", item);
    data.put("rule", String.join("; ", judgement.matchedRules()));
    data.put("ground", judgement.ground());
    return DomainEvent.of(
        number, "DecisionTaken", "Table " + judgement.decision() + " was asked", data);
  }
}
