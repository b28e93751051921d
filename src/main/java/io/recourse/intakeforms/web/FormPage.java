package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.web.PortalSheets;
import io.recourse.forms.web.ReadSheet;
import io.recourse.intakeforms.IntakeForm;
import io.recourse.intakeforms.OfferedForms.Standing;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a form, with what was typed and what is wrong with it; or that it is closed. */
@Component
class FormPage {

  private final Orders orders;
  private final ProblemWords words;
  private final MessageSource messages;

  FormPage(Orders orders, ProblemWords words, MessageSource messages) {
    this.orders = orders;
    this.words = words;
    this.messages = messages;
  }

  /** A form with what stands in it, and what is wrong with that. */
  record Shown(IntakeForm form, FilledSheet filled, List<FieldError> errors) {}

  String open(Shown shown, FilledBy by, Authentication reader, Model model) {
    List<String> own = by == FilledBy.CUSTOMER ? own(reader) : List.of();
    model.addAttribute("by", by.name());
    model.addAttribute("orders", own);
    model.addAttribute("form", shown.form());
    PortalSheets.show(shown.filled(), ReadSheet.APART, model);
    model.addAttribute("errors", shown.errors());
    model.addAttribute("labels", labels(shown.filled(), orderLabel(by, own)));
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

  /** Null where the form does not ask for an order. */
  private String orderLabel(FilledBy by, List<String> own) {
    if (by == FilledBy.CUSTOMER && own.isEmpty()) {
      return null;
    }
    return messages.getMessage("portal.door.order", null, LocaleContextHolder.getLocale());
  }

  /** What each field is called, by its place in the request. */
  private static Map<String, String> labels(FilledSheet filled, String order) {
    Map<String, String> labels = new HashMap<>(filled.labels());
    labels.put("/orderNumber", order);
    return labels;
  }

  private List<String> own(Authentication customer) {
    return orders.ofCustomer(customer.getName()).stream().map(Order::number).toList();
  }
}
