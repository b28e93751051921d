package io.recourse.contractwithdrawal.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.contractwithdrawal.Declaration;
import io.recourse.contractwithdrawal.Declared;
import io.recourse.contractwithdrawal.LineRight;
import io.recourse.contractwithdrawal.WithdrawalRight;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The withdrawal function (Dir. 2011/83/EU art. 11a): name, contract and e-mail for the receipt,
 * then one button that confirms. Nobody signs in and no reason is asked; it works without scripts.
 * Who knows number and e-mail of an order sees its lines, as at the front door; every other
 * declaration is answered in the same words, whether there is such an order or not.
 */
@Controller
@RequestMapping(WithdrawFromContract.PATH)
class WithdrawFromContract {

  static final String PATH = "/portal/withdraw";
  private static final String FORM = "contractwithdrawal/declare";
  private static final String REVIEW = "contractwithdrawal/review";

  private final Customers customers;
  private final CaseAccess access;
  private final WithdrawalRight right;
  private final ReceiveWithdrawal receive;
  private final ProblemWords problems;

  WithdrawFromContract(
      Customers customers,
      CaseAccess access,
      WithdrawalRight right,
      ReceiveWithdrawal receive,
      ProblemWords problems) {
    this.customers = customers;
    this.access = access;
    this.right = right;
    this.receive = receive;
    this.problems = problems;
  }

  /** Who is signed in confirms what is known instead of typing it again. */
  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication reader, Model model) {
    Optional<Customer> known =
        reader != null && access.isCustomer(reader)
            ? customers.find(reader.getName())
            : Optional.empty();
    WithdrawForm empty =
        WithdrawForm.empty(
            order, known.map(Customer::name).orElse(null), known.map(Customer::email).orElse(null));
    return show(FORM, empty, List.of(), model);
  }

  /** The first step: what is about to be declared is shown. */
  @PostMapping(params = {"!confirm", "!change"})
  String look(
      @ModelAttribute("form") WithdrawForm told,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WithdrawForm form = told.numbered();
    try {
      Optional<Order> found = receive.found(form.read(language), request);
      found.ifPresent(order -> showLines(order, null, model));
      return show(REVIEW, form, List.of(), model);
    } catch (Problem refused) {
      return refused(FORM, refused, form, response, model);
    }
  }

  /** Back to the first step, with what was entered. */
  @PostMapping(params = "change")
  String change(@ModelAttribute("form") WithdrawForm told, Model model) {
    return show(FORM, told.numbered(), List.of(), model);
  }

  /** The second step: received, whatever is found out about it. */
  @PostMapping(params = "confirm")
  String confirm(
      @ModelAttribute("form") WithdrawForm told,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WithdrawForm form = told.numbered();
    Optional<Order> found = Optional.empty();
    try {
      Declaration said = form.read(language);
      found = receive.found(said, request);
      Declared received =
          found.isPresent()
              ? receive.known(said, found.get(), request)
              : receive.unknown(said, form.part(), request);
      return ReceivedWithdrawal.show(received, request.getSession());
    } catch (Problem refused) {
      found.ifPresent(order -> showLines(order, request, model));
      return refused(REVIEW, refused, form, response, model);
    }
  }

  private void showLines(Order order, HttpServletRequest sent, Model model) {
    List<LineRight> lines = right.of(order);
    model.addAttribute("lines", lines);
    model.addAttribute(
        "chosen", sent == null ? ChosenPieces.proposed(lines) : ChosenPieces.ticked(sent, lines));
  }

  private String refused(
      String page, Problem refused, WithdrawForm form, HttpServletResponse response, Model model) {
    response.setStatus(refused.kind().status());
    return show(page, form, problems.said(refused), model);
  }

  private static String show(String page, WithdrawForm form, List<FieldError> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return page;
  }
}
