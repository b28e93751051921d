package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.payback.RefundToOffers;
import io.recourse.portal.web.MyOrders.OwnOrders;
import io.recourse.portal.web.ReturnForm.Entry;
import io.recourse.quotes.ExchangeOffers;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Choose pieces, reason and remedy; see what it pays; send. */
@Controller
@RequestMapping("/portal/orders/{number}/return")
class AskReturn {

  private final OwnOrders orders;
  private final OpenCase openCase;
  private final AddEvidence addEvidence;
  private final RefundToOffers offers;
  private final PagePictures pictures;
  private final ExchangeOffers exchangeOffers;
  private final FormQuote quote;
  private final OfferedRemedies remedies;
  private final ProblemWords words;
  private final ProvenWay way;
  private final SentForms sent;

  AskReturn(
      OwnOrders orders,
      OpenCase openCase,
      AddEvidence addEvidence,
      RefundToOffers offers,
      PagePictures pictures,
      ExchangeOffers exchangeOffers,
      FormQuote quote,
      OfferedRemedies remedies,
      ProblemWords words,
      ProvenWay way,
      SentForms sent) {
    this.sent = sent;
    this.way = way;
    this.orders = orders;
    this.openCase = openCase;
    this.addEvidence = addEvidence;
    this.offers = offers;
    this.pictures = pictures;
    this.exchangeOffers = exchangeOffers;
    this.quote = quote;
    this.remedies = remedies;
    this.words = words;
  }

  @GetMapping
  String form(
      @PathVariable String number,
      Authentication customer,
      HttpServletResponse response,
      Model model) {
    ReturnForm empty = new ReturnForm(UUID.randomUUID().toString(), null, null, null, List.of());
    return show(orders.get(number, customer), empty, List.of(), response, model);
  }

  /** What it would bring, for a browser without scripts. */
  @PostMapping(params = "look")
  String look(
      @PathVariable String number,
      @ModelAttribute("form") ReturnForm form,
      BindingResult binding,
      Authentication customer,
      HttpServletResponse response,
      Model model) {
    return show(orders.get(number, customer), form, unread(binding), response, model);
  }

  @PostMapping(params = "!look")
  String send(
      @PathVariable String number,
      @ModelAttribute("form") ReturnForm form,
      BindingResult binding,
      Authentication customer,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Order order = orders.get(number, customer);
    if (binding.hasErrors()) {
      response.setStatus(422);
      return show(order, form, unread(binding), response, model);
    }
    boolean waits = way.waits(order.number(), form.refundTo(), customer, request);
    try {
      String opened =
          sendOnce(order, waits ? form.backAsPaid() : form, language, request.getSession());
      return "redirect:"
          + (waits
              ? way.asked(opened, form.refundTo(), customer, request)
              : "/portal/cases/" + opened);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(order, form, FormErrors.of(words.said(refused), form), response, model);
    }
  }

  /**
   * A form that was sent already leads to the case it opened; filled in otherwise it is another
   * wish.
   */
  private String sendOnce(Order order, ReturnForm form, Locale language, HttpSession session) {
    return sent.once(
        session, "return:" + form.submission() + form.wish(), () -> open(order, form, language));
  }

  private String open(Order order, ReturnForm form, Locale language) {
    remedies.demand(order.number(), form);
    return openCase
        .open(form.toRequest(order.number(), language, this::upload))
        .serviceCase()
        .number()
        .value();
  }

  private List<FieldError> unread(BindingResult binding) {
    return binding.hasErrors() ? words.said(FormErrors.of(binding)) : List.of();
  }

  private List<UUID> upload(Entry entry) {
    MultipartFile photo = entry.photo();
    return entry.hasPhoto()
        ? List.of(
            addEvidence
                .ahead(Upload.read(photo.getOriginalFilename(), photo.getContentType(), photo))
                .id())
        : List.of();
  }

  private String show(
      Order order,
      ReturnForm form,
      List<FieldError> errors,
      HttpServletResponse response,
      Model model) {
    Map<Integer, List<ExchangeOffers.Offer>> variants = exchangeOffers.of(order);
    List<ReturnRow> rows = ReturnRow.of(order, form);
    pictures.show(skus(order, variants), model, response);
    model.addAttribute("order", order);
    model.addAttribute("rows", rows);
    model.addAttribute("lines", ReturnRow.byLine(rows));
    model.addAttribute("exchangeOffers", variants);
    quote.show(order, form, model);
    model.addAttribute("form", form);
    model.addAttribute("ways", RefundToChoice.of(offers.of(order, form.reasons())));
    model.addAttribute("way", form.refundTo());
    model.addAttribute("errors", errors);
    return "portal/return";
  }

  private static Set<String> skus(Order order, Map<Integer, List<ExchangeOffers.Offer>> variants) {
    return Stream.concat(
            order.lines().stream().map(OrderLine::sku),
            variants.values().stream().flatMap(List::stream).map(ExchangeOffers.Offer::sku))
        .collect(Collectors.toSet());
  }
}
