package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.complaints.ComplaintAbout;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
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

/** A customer complains, about an order or a case of theirs or neither. */
@Controller
@RequestMapping(MakeComplaint.PATH)
class MakeComplaint {

  static final String PATH = "/portal/complaints/new";

  /** As many of the latest cases as a list can offer. */
  private static final int SHOWN = 50;

  private final Orders orders;
  private final Cases cases;
  private final CaseAccess access;
  private final OpenCase openCase;
  private final ProblemWords words;

  MakeComplaint(
      Orders orders, Cases cases, CaseAccess access, OpenCase openCase, ProblemWords words) {
    this.orders = orders;
    this.cases = cases;
    this.access = access;
    this.openCase = openCase;
    this.words = words;
  }

  @GetMapping
  String form(
      @RequestParam(required = false) String order,
      @RequestParam(required = false) String aboutCase,
      Authentication customer,
      Model model) {
    ComplaintForm empty =
        new ComplaintForm(UUID.randomUUID().toString(), order, aboutCase, null, null, null, false);
    return show(customer, empty, List.of(), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") ComplaintForm form,
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
  private String sendOnce(ComplaintForm form, Locale language, HttpSession session) {
    demandWords(form);
    String key = "complained:" + form.submission() + form.wish();
    synchronized (WebUtils.getSessionMutex(session)) {
      if (session.getAttribute(key) instanceof String opened) {
        return opened;
      }
      String opened =
          openCase
              .open(form.toRequest(language), Sameness.of(Boolean.TRUE.equals(form.another())))
              .serviceCase()
              .number()
              .value();
      session.setAttribute(key, opened);
      return opened;
    }
  }

  private static void demandWords(ComplaintForm form) {
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

  private Object own(Authentication customer) {
    CaseScope own = access.scope(customer);
    return cases
        .search(new CaseQuery(null, null, null, null, null, null, null, own, null, SHOWN))
        .items();
  }

  private String show(
      Authentication customer, ComplaintForm form, List<FieldError> errors, Model model) {
    model.addAttribute(
        "orders", orders.ofCustomer(customer.getName()).stream().map(Order::number).toList());
    model.addAttribute("cases", own(customer));
    model.addAttribute("reasons", ComplaintAbout.REASONS);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "complaints/make";
  }
}
