package io.recourse.hotline.web;

import io.recourse.assignment.OwnAgents;
import io.recourse.assignment.People;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CurrentActor;
import io.recourse.customerfile.CustomerFile;
import io.recourse.customerfile.ReadCustomer;
import io.recourse.hotline.AnswerCall;
import io.recourse.hotline.CallNote;
import io.recourse.hotline.FindCaller;
import io.recourse.hotline.HearRinging;
import io.recourse.hotline.NoteCall;
import io.recourse.hotline.TakeUpOffer;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.quotes.ExchangeOffers;
import io.recourse.web.Doors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a call: who it is, what they bought, their cases, and what can be chosen. */
@Component
class ShowCaller {

  private static final int ROWS = 200;
  private static final List<Remedy> REMEDIES =
      Arrays.stream(Remedy.values()).filter(one -> one != Remedy.REJECT).toList();
  private static final List<Reason> REASONS =
      Arrays.stream(Reason.values()).filter(one -> one != Reason.RECALL).toList();

  private final FindCaller callers;
  private final ReadCustomer files;
  private final TakeUpOffer offers;
  private final ExchangeOffers exchanges;
  private final OwnAgents agents;
  private final People people;
  private final Clock clock;
  private final Doors doors;
  private final HearRinging ringing;
  private final CurrentActor actor;

  ShowCaller(
      FindCaller callers,
      ReadCustomer files,
      TakeUpOffer offers,
      ExchangeOffers exchanges,
      OwnAgents agents,
      People people,
      Clock clock,
      Doors doors,
      HearRinging ringing,
      CurrentActor actor) {
    this.ringing = ringing;
    this.actor = actor;
    this.doors = doors;
    this.offers = offers;
    this.exchanges = exchanges;
    this.clock = clock;
    this.callers = callers;
    this.files = files;
    this.agents = agents;
    this.people = people;
  }

  /**
   * One line of an order, with its place among all rows of the form.
   *
   * @param variants that may come instead; empty where the shop told of none
   */
  public record LineRow(int index, OrderLine line, List<ExchangeOffers.Offer> variants) {}

  /** An order and the rows of its lines. */
  public record OrderRows(Order order, List<LineRow> rows) {}

  /** Who is meant by these words, or the person with this key; one who is found alone is shown. */
  void found(String q, String person, Model model) {
    List<Customer> found =
        person.isEmpty() ? callers.by(q) : callers.person(person).stream().toList();
    model.addAttribute("q", q);
    model.addAttribute("found", found);
    model.addAttribute("rang", ringing.taken(actor.actor().id()));
    model.addAttribute("types", AnswerCall.TYPES);
    model.addAttribute("ways", CallNote.Way.values());
    model.addAttribute("outcomes", NoteCall.WITHOUT_CASE);
    if (found.size() == 1) {
      caller(files.of(found.get(0).person()), model);
    }
  }

  private void caller(CustomerFile file, Model model) {
    model.addAttribute("file", file);
    model.addAttribute("caller", file.head());
    model.addAttribute("orders", rows(file.orders()));
    model.addAttribute("cases", file.cases());
    model.addAttribute("units", files.unitsOf(file));
    model.addAttribute("offers", offers.to(file, door -> doors.may("POST", door)));
    model.addAttribute("now", clock.instant());
    model.addAttribute("reasons", REASONS);
    model.addAttribute("remedies", REMEDIES);
    model.addAttribute("changes", changes());
    file.orders().stream().findFirst().ifPresent(newest -> agent(newest, model));
  }

  private void agent(Order newest, Model model) {
    model.addAttribute("agent", agents.of(newest.number()).orElse(null));
    model.addAttribute("people", people.active());
    model.addAttribute("newest", newest.number());
  }

  /** Paying otherwise is for the customer alone: the provider asks them. */
  private static List<WantedChange.Kind> changes() {
    return Arrays.stream(WantedChange.Kind.values())
        .filter(one -> one != WantedChange.Kind.PAYMENT)
        .toList();
  }

  private List<OrderRows> rows(List<Order> bought) {
    List<OrderRows> all = new ArrayList<>();
    int next = 0;
    for (Order order : bought) {
      int first = next;
      int count = Math.min(order.lines().size(), ROWS - first);
      Map<Integer, List<ExchangeOffers.Offer>> variants = exchanges.of(order);
      all.add(
          new OrderRows(
              order,
              IntStream.range(0, count)
                  .mapToObj(at -> row(first + at, order.lines().get(at), variants))
                  .toList()));
      next += count;
    }
    return all;
  }

  private static LineRow row(
      int index, OrderLine line, Map<Integer, List<ExchangeOffers.Offer>> variants) {
    List<ExchangeOffers.Offer> others =
        variants.getOrDefault(line.line(), List.of()).stream()
            .filter(one -> !one.sku().equals(line.sku()))
            .toList();
    return new LineRow(index, line, others);
  }
}
