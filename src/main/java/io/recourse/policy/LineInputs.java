package io.recourse.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts facts into the columns of the tables, under the names the tables read. */
final class LineInputs {

  private LineInputs() {}

  static Map<String, Object> eligibility(
      LineFacts facts,
      GroundKind kind,
      PurchaseAge clock,
      FaultTerms fault,
      BigDecimal value,
      Map<String, Object> around,
      ResolvedTerms terms) {
    Set<String> traits = facts.traits();
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("reason", facts.reason());
    columns.put("groundKind", kind.name());
    columns.put("daysSinceDelivery", clock.days());
    columns.put("windowDays", clock.windowDays());
    columns.put("customMade", traits.contains("CUSTOM"));
    columns.put("perishable", traits.contains("PERISHABLE"));
    columns.put("sealedHygiene", traits.contains("SEALED_HYGIENE"));
    columns.put("digital", traits.contains("DIGITAL"));
    columns.put("finalSale", traits.contains("FINAL_SALE"));
    columns.put("service", traits.contains("SERVICE"));
    columns.put("giftWrapped", traits.contains("GIFT_WRAPPED"));
    columns.put("lifeCycle", LifeCycle.of(traits));
    columns.put("unitValue", value);
    columns.put("customerLevel", facts.buyer().level());
    columns.put("tradeModel", facts.buyer().trade());
    columns.put("warrantyMonths", facts.warranty() == null ? 0 : facts.warranty().months());
    columns.put("faultPresumed", fault.presumed());
    columns.put("statutePack", terms.statutePack());
    columns.putAll(around);
    columns.put("guaranteeExcluded", terms.duty(Duty.NO_GUARANTEE).isPresent());
    return withBasis(columns, terms, terms.term(kind.window()));
  }

  /** What is known of order and buyer, as an owner's rules may read it. */
  static Map<String, Object> around(CaseContext context) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("returnsOnOrder", context.returnsOnOrder());
    columns.put("returnsOfCustomer", context.returnsOfCustomer());
    columns.put("orderStatus", context.orderStatus());
    columns.put("product", context.product());
    columns.put("paymentKind", context.paymentKind());
    columns.put("segment", context.segment());
    return columns;
  }

  static Map<String, Object> remedy(
      LineFacts facts, GroundKind kind, PurchaseAge clock, FaultTerms fault, ResolvedTerms terms) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("groundKind", kind.name());
    columns.put("reason", facts.reason());
    columns.put("statutePack", terms.statutePack());
    columns.put("remedyAsked", facts.remedyAsked());
    columns.put("daysSinceDelivery", clock.days());
    columns.put("mayReject", fault.mayReject());
    columns.put("mayExchange", fault.mayExchange());
    columns.put("triesFailed", fault.triesFailed());
    columns.put("freeReturnFreight", facts.context().freeReturnFreight());
    columns.putAll(before(facts));
    return withBasis(columns, terms, terms.term(kind.window()));
  }

  /** What became of the goods earlier, for whoever proves how their terms were counted (LAW-01). */
  private static Map<String, Object> before(LineFacts facts) {
    Map<String, Object> days = new LinkedHashMap<>();
    Optional.ofNullable(facts.dates().exchanged())
        .ifPresent(at -> days.put("exchangedOn", day(at)));
    facts.dates().owedRepairs().stream()
        .map(GoodsDates.Repair::returnedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .ifPresent(at -> days.put("repairedOn", day(at)));
    return days;
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  static Map<String, Object> evidence(
      LineFacts facts, FaultTerms fault, BigDecimal value, ResolvedTerms terms) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("reason", facts.reason());
    columns.put("unitValue", value);
    columns.put("faultPresumed", fault.presumed());
    columns.put(TakeDecision.POLICY_VERSION, terms.policyVersion());
    return columns;
  }

  private static Map<String, Object> withBasis(
      Map<String, Object> columns, ResolvedTerms terms, Term basis) {
    columns.put(TakeDecision.POLICY_VERSION, terms.policyVersion());
    columns.put(TakeDecision.LEGAL_BASIS, basis.origin() + ", " + basis.ground());
    return columns;
  }
}
