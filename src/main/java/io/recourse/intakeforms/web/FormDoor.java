package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.intakeforms.FormSheet;
import io.recourse.intakeforms.OfferedForms;
import io.recourse.intakeforms.OfferedForms.Standing;
import io.recourse.intakeforms.TypedAnswers;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a form is filled in: from the portal, or by its own link from wherever the shop put it. Who
 * is not signed in names an order and its e-mail on the same page; staff do it for a caller.
 */
@Controller
@RequestMapping({FormDoor.FORMS + "/{key}", FormDoor.STAFF + "{key}"})
class FormDoor {

  static final String FORMS = "/portal/forms";
  static final String STAFF = "/work/forms/";

  private final OfferedForms offered;
  private final FormTexts texts;
  private final FormPage page;
  private final SendForm sending;
  private final FilledBy.Teller by;

  FormDoor(
      OfferedForms offered, FormTexts texts, FormPage page, SendForm sending, FilledBy.Teller by) {
    this.by = by;
    this.offered = offered;
    this.texts = texts;
    this.page = page;
    this.sending = sending;
  }

  static String path(String key) {
    return FORMS + "/" + key;
  }

  @GetMapping
  String form(
      @PathVariable String key,
      @RequestParam(required = false) String order,
      Authentication reader,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Standing> form = offered.find(key);
    if (form.filter(Standing::isOpen).isEmpty()) {
      return page.closed(form, by.of(reader, request), response, model);
    }
    FormSheet sheet = texts.sheet(form.get().source(), language);
    model.addAttribute("sender", Sender.of(order));
    FormPage.Shown shown =
        new FormPage.Shown(form.get().form(), sheet, TypedAnswers.initial(sheet), List.of());
    return page.open(shown, by.of(reader, request), reader, model);
  }

  @PostMapping
  String send(
      @PathVariable String key,
      @ModelAttribute("sender") Sender sender,
      Authentication reader,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    TypedAnswers typed = SendForm.typed(request);
    Optional<Standing> form = offered.find(key);
    if (form.filter(Standing::isOpen).isEmpty()) {
      model.addAttribute("typed", typed);
      return page.closed(form, by.of(reader, request), response, model);
    }
    FormSheet sheet = texts.sheet(form.get().source(), language);
    try {
      return "redirect:"
          + sending.once(
              new SendForm.Filled(key, sheet, typed, sender, language), reader, request, response);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      FormPage.Shown shown =
          new FormPage.Shown(form.get().form(), sheet, typed, page.said(refused));
      return page.open(shown, by.of(reader, request), reader, model);
    }
  }
}
