package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.SentSheet;
import io.recourse.forms.TypedAnswers;
import io.recourse.forms.web.ReadSheet;
import io.recourse.forms.web.SheetTexts;
import io.recourse.intakeforms.OfferedForms;
import io.recourse.intakeforms.OfferedForms.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final SheetTexts texts;
  private final FormPage page;
  private final SendForm sending;
  private final FilledBy.Teller by;

  FormDoor(
      OfferedForms offered, SheetTexts texts, FormPage page, SendForm sending, FilledBy.Teller by) {
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
    model.addAttribute("sender", Sender.of(order));
    FilledSheet empty = filled(form.get(), TypedAnswers.NONE, language);
    FormPage.Shown shown = new FormPage.Shown(form.get().form(), empty, List.of());
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
    SentSheet sent = ReadSheet.of(request, ReadSheet.APART);
    Optional<Standing> form = offered.find(key);
    if (form.filter(Standing::isOpen).isEmpty()) {
      model.addAttribute("typed", sent.typed());
      return page.closed(form, by.of(reader, request), response, model);
    }
    FilledSheet filled = filled(form.get(), sent.afterAct(), language);
    if (sent.isUnfinished(filled)) {
      FormPage.Shown shown = new FormPage.Shown(form.get().form(), filled, List.of());
      return page.open(shown, by.of(reader, request), reader, model);
    }
    try {
      return "redirect:"
          + sending.once(
              new SendForm.Filled(key, filled, sent, sender, language), reader, request, response);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      FormPage.Shown shown = new FormPage.Shown(form.get().form(), filled, page.said(refused));
      return page.open(shown, by.of(reader, request), reader, model);
    }
  }

  private FilledSheet filled(Standing form, TypedAnswers typed, Locale language) {
    return new FilledSheet(
        texts.sheet(form.source().content(), Map.of(), language), typed, Map.of());
  }
}
