package io.recourse.suggestions.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
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
import org.springframework.web.util.WebUtils;

/** A customer suggests something, about an order of theirs or none. */
@Controller
@RequestMapping(MakeSuggestion.PATH)
class MakeSuggestion {

  static final String PATH = "/portal/suggestions/new";

  private final Orders orders;
  private final OpenCase openCase;
  private final ProblemWords words;

  MakeSuggestion(Orders orders, OpenCase openCase, ProblemWords words) {
    this.orders = orders;
    this.openCase = openCase;
    this.words = words;
  }

  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    SuggestionForm empty = new SuggestionForm(UUID.randomUUID().toString(), order, null, null);
    return show(customer, empty, List.of(), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") SuggestionForm form,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/portal/cases/" + sendOnce(form, language, session);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(customer, form, said(refused), model);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(SuggestionForm form, Locale language, HttpSession session) {
    demandWords(form);
    String key = "suggested:" + form.submission() + form.wish();
    synchronized (WebUtils.getSessionMutex(session)) {
      if (session.getAttribute(key) instanceof String opened) {
        return opened;
      }
      String opened = openCase.open(form.toRequest(language)).serviceCase().number().value();
      session.setAttribute(key, opened);
      return opened;
    }
  }

  private static void demandWords(SuggestionForm form) {
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
      Authentication customer, SuggestionForm form, List<FieldError> errors, Model model) {
    model.addAttribute(
        "orders", orders.ofCustomer(customer.getName()).stream().map(Order::number).toList());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "suggestions/make";
  }
}
