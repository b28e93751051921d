package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intakeforms.FormSheet;
import io.recourse.intakeforms.IntakeForm;
import io.recourse.intakeforms.OfferedForms.Standing;
import io.recourse.intakeforms.TypedAnswers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a form, with what was typed and what is wrong with it; or that it is closed. */
@Component
class FormPage {

  private final Orders orders;
  private final ProblemWords words;

  FormPage(Orders orders, ProblemWords words) {
    this.orders = orders;
    this.words = words;
  }

  /** A form with what stands in it, and what is wrong with that. */
  record Shown(IntakeForm form, FormSheet sheet, TypedAnswers typed, List<FieldError> errors) {}

  String open(Shown shown, FilledBy by, Authentication reader, Model model) {
    model.addAttribute("by", by.name());
    model.addAttribute("orders", by == FilledBy.CUSTOMER ? own(reader) : List.of());
    model.addAttribute("form", shown.form());
    model.addAttribute("sheet", shown.sheet());
    model.addAttribute("typed", shown.typed());
    model.addAttribute("errors", shown.errors());
    return "intakeforms/fill";
  }

  /** Ended, not open yet, or none of ours; what somebody had typed meanwhile stays readable. */
  String closed(Optional<Standing> form, FilledBy by, HttpServletResponse response, Model model) {
    model.addAttribute("by", by.name());
    response.setStatus((form.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
    model.addAttribute("form", form.map(Standing::form).orElse(null));
    return "intakeforms/closed";
  }

  List<FieldError> said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors();
  }

  private List<String> own(Authentication customer) {
    return orders.ofCustomer(customer.getName()).stream().map(Order::number).toList();
  }
}
