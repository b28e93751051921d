package io.recourse.messages;

import io.recourse.cases.Cases;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.terms.CaseDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Puts case facts and wording together, in the language of the case and the days of its country.
 */
@Service
class ComposeMessage {

  private static final int BEST = 5;
  private static final Set<String> TERMS = Set.of("dueAt", "contestUntil");

  private final Cases cases;
  private final Orders orders;
  private final Customers customers;
  private final Wording wording;
  private final CaseLinks links;
  private final List<MessageFacts> contributions;
  private final List<MessageChannel> channels;
  private final CaseDeadlines days;
  private final Clock clock;

  ComposeMessage(
      Cases cases,
      Orders orders,
      Customers customers,
      Wording wording,
      CaseLinks links,
      List<MessageFacts> contributions,
      List<MessageChannel> channels,
      CaseDeadlines days,
      Clock clock) {
    this.cases = cases;
    this.orders = orders;
    this.customers = customers;
    this.wording = wording;
    this.links = links;
    this.contributions = contributions;
    this.channels = List.copyOf(channels);
    this.days = days;
    this.clock = clock;
  }

  OutgoingMessage compose(
      UUID id, CaseNumber number, String template, Map<String, ?> facts, String sendKey) {
    ServiceCase about = cases.get(number);
    Customer customer = customer(about);
    Locale language = Locale.forLanguageTag(about.language());
    Map<String, Object> known = known(about, customer, template);
    known.putAll(facts);
    Wording.Text text = write(about, template, language, known);
    return message(id, number, template, language, way(number, customer), text, sendKey);
  }

  /** What a mail of this template can say of a case before anything is told with it. */
  Map<String, ?> facts(CaseNumber number, String template) {
    ServiceCase about = cases.get(number);
    return said(about, known(about, customer(about), template));
  }

  private Map<String, Object> known(ServiceCase about, Customer customer, String template) {
    Map<String, Object> known = factsOf(about, customer);
    contributions.stream()
        .filter(source -> source.templates().contains(template))
        .forEach(source -> known.putAll(source.of(about.number(), template)));
    return known;
  }

  private Customer customer(ServiceCase about) {
    Order order =
        about.orderNumber() == null ? null : orders.find(about.orderNumber()).orElse(null);
    return order == null ? known(about) : order.customer();
  }

  /**
   * Where somebody is told.
   *
   * @param recipient null where nowhere but in the portal
   */
  private record Way(String channel, String recipient) {

    static Way mail(String address) {
      return new Way(OutgoingMessage.MAIL, address);
    }
  }

  /** Where the customer began, else by mail. */
  private Way way(CaseNumber number, Customer customer) {
    return channels.stream()
        .flatMap(one -> one.recipient(number).map(at -> new Way(one.channel(), at)).stream())
        .findFirst()
        .orElseGet(
            () ->
                Way.mail(
                    customer == null ? null : MailAddress.usable(customer.email()).orElse(null)));
  }

  /** To somebody who is no customer, in their language; it links to nothing of the case. */
  OutgoingMessage toPartner(
      UUID id,
      CaseNumber number,
      TellPartner.Partner partner,
      String template,
      Map<String, ?> facts,
      String sendKey) {
    ServiceCase about = cases.get(number);
    Map<String, Object> known = factsOf(about, null);
    known.put("partner", true);
    known.putAll(facts);
    Wording.Text text = write(about, template, partner.language(), known);
    return message(
            id, number, template, partner.language(), Way.mail(partner.email()), text, sendKey)
        .toAPartner();
  }

  /** To somebody beside its customer, who hears no more of the case than these facts say. */
  OutgoingMessage toOther(
      UUID id,
      CaseNumber number,
      TellPartner.Partner other,
      String template,
      Map<String, ?> facts,
      String sendKey) {
    Wording.Text text = wording.write(template, other.language(), facts);
    return message(id, number, template, other.language(), Way.mail(other.email()), text, sendKey)
        .toAPartner();
  }

  private Wording.Text write(
      ServiceCase about, String template, Locale language, Map<String, Object> known) {
    return wording.write(template, language, said(about, known));
  }

  /** Moments as days of the country. */
  private Map<String, Object> said(ServiceCase about, Map<String, Object> known) {
    known.replaceAll((name, fact) -> fact instanceof Instant at ? day(about, name, at) : fact);
    return known;
  }

  /** Who asks about no order; null when nobody knows them. */
  private Customer known(ServiceCase about) {
    return about.customerId() == null ? null : customers.find(about.customerId()).orElse(null);
  }

  private Map<String, Object> factsOf(ServiceCase about, Customer customer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("caseNumber", about.number().value());
    facts.put("caseType", about.type().name());
    facts.put("today", clock.instant());
    facts.put("orderNumber", about.orderNumber());
    facts.put("person", customer == null ? null : customer.person());
    facts.put("customerName", customer == null ? null : customer.name());
    facts.put("ground", about.state().ground());
    NextStep next = stillToDo(about.state().next());
    facts.put("nextStep", next.step());
    facts.put("dueAt", next.dueAt());
    facts.put("defaultOutcome", next.defaultOutcome());
    facts.put(
        "ratings",
        IntStream.rangeClosed(1, BEST)
            .mapToObj(score -> links.toRating(about.number(), about.customerId(), score))
            .toList());
    facts.put("link", links.toCase(about.number(), about.customerId()).toString());
    return facts;
  }

  /** Nobody is invited to do what can no longer be done. */
  private NextStep stillToDo(NextStep next) {
    boolean over =
        next.actor() == Party.CUSTOMER
            && next.dueAt() != null
            && next.dueAt().isBefore(clock.instant());
    return over ? NextStep.NOTHING : next;
  }

  /** Nobody is told a term that is over by the time the mail is written. */
  private LocalDate day(ServiceCase about, String fact, Instant at) {
    boolean over = TERMS.contains(fact) && at.isBefore(clock.instant());
    return over ? null : days.dayOf(about, at);
  }

  private static OutgoingMessage message(
      UUID id,
      CaseNumber number,
      String template,
      Locale language,
      Way way,
      Wording.Text text,
      String sendKey) {
    return new OutgoingMessage(
        id,
        number,
        way.channel(),
        template,
        language.toLanguageTag(),
        way.recipient(),
        text.subject(),
        text.text(),
        text.html(),
        "<" + id + "@recourse>",
        sendKey,
        way.recipient() == null ? DeliveryState.STORED : DeliveryState.QUEUED);
  }
}
