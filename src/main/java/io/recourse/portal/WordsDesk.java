package io.recourse.portal;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form by which customers open a case of a type that is nothing but words. */
@Component
public class WordsDesk {

  private final Orders orders;
  private final OpenCase openCase;
  private final ProblemWords words;
  private final SentForms sent;

  WordsDesk(Orders orders, OpenCase openCase, ProblemWords words, SentForms sent) {
    this.sent = sent;
    this.orders = orders;
    this.openCase = openCase;
    this.words = words;
  }

  /**
   * Where the words go.
   *
   * @param view the page that shows the form
   * @param opens opens the case, with whatever else the form asks; null for the words alone
   */
  public record Room(CaseType type, String view, Function<NewCase, ServiceCase> opens) {

    public Room(CaseType type, String view) {
      this(type, view, null);
    }
  }

  /**
   * @param order number of the order it is about; null for none so far
   */
  public String empty(Room room, String order, Authentication customer, Model model) {
    WordsForm form = new WordsForm(UUID.randomUUID().toString(), order, null, null);
    return show(room, customer, form, List.of(), model);
  }

  /** Leads to the case it opened, or shows the form with what is wrong. */
  public String send(
      Room room,
      WordsForm form,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/portal/cases/" + sendOnce(room, form, language, session);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(room, customer, form, said(refused), model);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(Room room, WordsForm form, Locale language, HttpSession session) {
    demandWords(form);
    return sent.once(
        session,
        room.type() + ":" + form.submission() + form.wish(),
        () -> open(room, form.toRequest(room.type(), language)).number().value());
  }

  private ServiceCase open(Room room, NewCase request) {
    return room.opens() == null
        ? openCase.open(request).serviceCase()
        : room.opens().apply(request);
  }

  private static void demandWords(WordsForm form) {
    List<FieldError> missing =
        Stream.of("/subject", "/text")
            .filter(form::lacks)
            .map(pointer -> new FieldError(pointer, "field.given"))
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  private List<FieldError> said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors();
  }

  private String show(
      Room room, Authentication customer, WordsForm form, List<FieldError> errors, Model model) {
    model.addAttribute(
        "orders", orders.ofCustomer(customer.getName()).stream().map(Order::number).toList());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return room.view();
  }
}
