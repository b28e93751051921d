package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.orders.OrderChange;
import io.recourse.orders.OrderChanges;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people of finance see of a refund: the whole decision to approve, or one part to settle. */
@Component
public class RefundDossier {

  private final Refunds refunds;
  private final OrderChanges orderChanges;

  RefundDossier(Refunds refunds, OrderChanges orderChanges) {
    this.refunds = refunds;
    this.orderChanges = orderChanges;
  }

  /**
   * Texts for an approver's form: the whole sum, each payment it goes back to, ground, decider,
   * changes.
   */
  public Map<String, Object> whole(RefundId decision) {
    List<Refund> parts = refunds.parts(decision);
    Map<String, Object> facts = promised(parts.get(0).promise());
    facts.put("amount", sum(decision).inWords());
    facts.put("originalMethod", joined(parts.stream().map(part -> method(part.promise()))));
    facts.put("originalPayment", joined(parts.stream().map(part -> payment(part.promise()))));
    facts.put("parts", lines(parts));
    facts.put("orderChanges", changes(parts.get(0).promise().orderNumber()));
    return facts;
  }

  /** Texts for whoever settles one part by hand: how it was paid and what the provider says. */
  public Map<String, Object> part(RefundId id) {
    Refund refund = refunds.get(id);
    RefundPromise promise = refund.promise();
    MoneyOut out = refund.progress().out();
    Map<String, Object> facts = promised(promise);
    facts.put("amount", promise.amount().inWords());
    facts.put("originalMethod", method(promise));
    facts.put("originalPayment", payment(promise));
    facts.put("failure", refund.progress().failureCode());
    facts.put("idempotencyKey", promise.idempotencyKey());
    facts.put("settled", said(refund.progress().settledAt(), out.how(), reference(refund)));
    facts.put("report", said(out.reportedAt(), out.report()));
    return facts;
  }

  /** What the customer gets in all. */
  public Money sum(RefundId decision) {
    return refunds.parts(decision).stream()
        .map(part -> part.promise().amount())
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static Map<String, Object> promised(RefundPromise promise) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ground", promise.ground());
    facts.put("requestedBy", promise.requestedBy());
    return facts;
  }

  private static String lines(List<Refund> parts) {
    return parts.stream()
        .map(Refund::promise)
        .map(part -> joined(Stream.of(part.amount().inWords(), method(part), payment(part))))
        .collect(Collectors.joining("\n"));
  }

  private String changes(String order) {
    Stream<String> imported = orderChanges.firstImport(order).map(RefundDossier::imported).stream();
    Stream<String> changed = orderChanges.of(order).stream().map(RefundDossier::change);
    String told = Stream.concat(imported, changed).collect(Collectors.joining("\n"));
    return told.isEmpty() ? null : told;
  }

  private static String imported(OrderChanges.FirstImport by) {
    return joined(
        Stream.of("first imported", by.person(), by.at().truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String change(OrderChange one) {
    String values = one.wasInWords() + " → " + one.becameInWords();
    String when = one.at().truncatedTo(ChronoUnit.SECONDS).toString();
    return joined(Stream.of(one.what(), values, one.by().id(), when));
  }

  private static String reference(Refund refund) {
    String byHand = refund.progress().out().reference();
    return byHand == null ? refund.progress().providerRef() : byHand;
  }

  private static String said(Instant at, String... words) {
    return at == null
        ? null
        : joined(Stream.concat(Stream.of(words), Stream.of(at.truncatedTo(ChronoUnit.SECONDS))));
  }

  private static String method(RefundPromise promise) {
    return promise.payment().method() + (promise.to().isOriginal() ? "" : " → " + promise.to());
  }

  private static String payment(RefundPromise promise) {
    return promise.payment().providerRef();
  }

  private static String joined(Stream<?> words) {
    return words.filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" · "));
  }
}
