package io.recourse.deliveries.web;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.deliveries.NameParcel;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A customer reports a delivery that went wrong. */
@Controller
@RequestMapping(ReportDelivery.PATH)
class ReportDelivery {

  static final String PATH = "/portal/delivery-problems/new";

  /** What customers can choose from, as they would say it. */
  public static final List<Reason> REASONS =
      List.of(
          Reason.LATE,
          Reason.NOT_RECEIVED,
          Reason.MISSING_PART,
          Reason.WRONG_ITEM,
          Reason.DAMAGED,
          Reason.REFUSED_DELIVERY);

  public static final List<Remedy> WISHES =
      List.of(Remedy.EXCHANGE, Remedy.REFUND, Remedy.PRICE_REDUCTION, Remedy.KEEP);

  /** One bought article as the form offers it; {@code key} is what is sent. */
  public record Bought(String key, String order, String name, int quantity) {}

  private final Orders orders;
  private final NameParcel report;
  private final AddEvidence addEvidence;
  private final ProblemWords words;
  private final SentForms sent;

  ReportDelivery(
      Orders orders,
      NameParcel report,
      AddEvidence addEvidence,
      ProblemWords words,
      SentForms sent) {
    this.sent = sent;
    this.orders = orders;
    this.report = report;
    this.addEvidence = addEvidence;
    this.words = words;
  }

  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    return show(customer, order, DeliveryForm.empty(), List.of(), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") DeliveryForm form,
      @RequestParam(required = false) MultipartFile photo,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/portal/cases/" + sendOnce(form, photo, language, session);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(customer, null, form, words.said(refused), model);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(
      DeliveryForm form, MultipartFile photo, Locale language, HttpSession session) {
    if (!form.namesArticle()) {
      throw Problem.invalid("/lines/0/line", "field.given");
    }
    return sent.once(
        session,
        "deliveryReported:" + form.submission() + form.wish(),
        () -> report.report(form.toRequest(language, kept(photo)), form.parcel()).value());
  }

  private List<UUID> kept(MultipartFile photo) {
    if (photo == null || photo.isEmpty()) {
      return List.of();
    }
    Upload sent = Upload.read(photo.getOriginalFilename(), photo.getContentType(), photo);
    return List.of(addEvidence.ahead(sent).id());
  }

  private String show(
      Authentication customer,
      String order,
      DeliveryForm form,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("bought", bought(customer.getName(), order));
    model.addAttribute("reasons", REASONS);
    model.addAttribute("wishes", WISHES);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "deliveries/report";
  }

  private List<Bought> bought(String customer, String order) {
    return orders.ofCustomer(customer).stream()
        .filter(own -> order == null || order.isBlank() || own.number().equals(order))
        .flatMap(own -> own.lines().stream().map(line -> bought(own, line)))
        .toList();
  }

  private static Bought bought(Order own, OrderLine line) {
    String key = line.line() + "@" + own.number();
    return new Bought(key, own.number(), line.name(), line.quantity());
  }
}
