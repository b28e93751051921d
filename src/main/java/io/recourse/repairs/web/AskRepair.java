package io.recourse.repairs.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.Evidence;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer asks for the repair of something they bought. */
@Controller
@RequestMapping(AskRepair.PATH)
class AskRepair {

  static final String PATH = "/portal/repairs/new";

  private final Orders orders;
  private final Customers customers;
  private final OpenCase openCase;
  private final AddEvidence addEvidence;
  private final ProblemWords words;
  private final SentForms sent;

  AskRepair(
      Orders orders,
      Customers customers,
      OpenCase openCase,
      AddEvidence addEvidence,
      ProblemWords words,
      SentForms sent) {
    this.sent = sent;
    this.orders = orders;
    this.customers = customers;
    this.openCase = openCase;
    this.addEvidence = addEvidence;
    this.words = words;
  }

  /** One article that can be chosen. */
  public record Choice(String value, String order, String name) {}

  @GetMapping
  String form(
      @RequestParam(required = false) String order,
      @RequestParam(required = false) String about,
      Authentication customer,
      Model model) {
    String first =
        choices(customer).stream()
            .filter(choice -> choice.order().equals(order))
            .map(Choice::value)
            .findFirst()
            .orElse(null);
    RepairRequest empty = new RepairRequest(UUID.randomUUID().toString(), first, null, about, null);
    String country = customers.find(customer.getName()).map(Customer::country).orElse(null);
    model.addAttribute("bought", BoughtForm.empty(country));
    return show(customer, empty, List.of(), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") RepairRequest form,
      @ModelAttribute("bought") BoughtForm bought,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/portal/cases/" + sendOnce(form, bought, language, session);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(customer, form, said(refused), model);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(
      RepairRequest form, BoughtForm bought, Locale language, HttpSession session) {
    form.demandFilled(bought.isTold());
    return sent.once(
        session,
        "repair:" + form.submission() + form.wish() + bought.read(),
        () -> open(form.toRequest(language, bought.read().orElse(null), proof(bought))));
  }

  private String open(NewCase request) {
    return openCase.open(request).serviceCase().number().value();
  }

  private List<UUID> proof(BoughtForm bought) {
    return bought.file().map(addEvidence::ahead).map(Evidence::id).stream().toList();
  }

  private List<FieldError> said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors();
  }

  private List<Choice> choices(Authentication customer) {
    return orders.ofCustomer(customer.getName()).stream().flatMap(AskRepair::choices).toList();
  }

  private static Stream<Choice> choices(Order order) {
    return order.lines().stream()
        .map(line -> new Choice(line.line() + "/" + order.number(), order.number(), line.name()));
  }

  private String show(
      Authentication customer, RepairRequest form, List<FieldError> errors, Model model) {
    model.addAttribute("choices", choices(customer));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "repairs/ask";
  }
}
