package io.recourse.complaints.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.complaints.TakeComplaint;
import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.SentSheet;
import io.recourse.forms.TypedAnswers;
import io.recourse.forms.web.PortalSheets;
import io.recourse.forms.web.ReadSheet;
import io.recourse.intake.Sameness;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer complains, about an order or a case of theirs or neither. */
@Controller
@RequestMapping(MakeComplaint.PATH)
class MakeComplaint {

  static final String PATH = "/portal/complaints/new";

  /** Where the form asks what a request speaks of. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "/orderNumber", "/values/order",
          "/aboutCase", "/values/aboutCase",
          "/reason", "/values/reason",
          "/subject", "/values/subject",
          "/text", "/values/text");

  private final PortalSheets sheets;
  private final ComplaintChoices choices;
  private final TakeComplaint take;
  private final ProblemWords words;
  private final SentForms once;

  MakeComplaint(
      PortalSheets sheets,
      ComplaintChoices choices,
      TakeComplaint take,
      ProblemWords words,
      SentForms once) {
    this.once = once;
    this.sheets = sheets;
    this.choices = choices;
    this.take = take;
    this.words = words;
  }

  /**
   * What the page asks beside its form.
   *
   * @param submission names this form, so that sending it twice makes it once
   * @param another whether it is another matter than what is open; null where it is not marked
   */
  record Head(String submission, Boolean another) {}

  @GetMapping
  String form(
      @RequestParam(required = false) String order,
      @RequestParam(required = false) String aboutCase,
      Authentication customer,
      Locale language,
      Model model) {
    Map<String, List<String>> known = new HashMap<>();
    known.put("order", order == null ? List.of() : List.of(order));
    known.put("aboutCase", aboutCase == null ? List.of() : List.of(aboutCase));
    Map<String, Object> given = choices.of(customer, language);
    model.addAttribute("head", new Head(UUID.randomUUID().toString(), false));
    return show(
        sheets.filled(ComplaintForm.KEY, TypedAnswers.beginning(known), given, language),
        List.of(),
        model);
  }

  @PostMapping
  String send(
      @ModelAttribute("head") Head head,
      Authentication customer,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SentSheet sent = ReadSheet.of(request, ReadSheet.APART);
    Map<String, Object> given = choices.of(customer, language);
    FilledSheet filled = sheets.filled(ComplaintForm.KEY, sent.afterAct(), given, language);
    if (sent.isUnfinished(filled)) {
      return show(filled, List.of(), model);
    }
    try {
      demandOffered(sent, given);
      ComplaintForm form =
          ComplaintForm.of(filled, sheets.judged(ComplaintForm.KEY, filled, given));
      return "redirect:/portal/cases/"
          + sendOnce(head, form, sent.files(filled), language, request.getSession());
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(filled, said(refused), model);
    }
  }

  /** Who has no case is not asked for one; who names one all the same is told. */
  private static void demandOffered(SentSheet sent, Map<String, Object> given) {
    String about = sent.typed().of("aboutCase");
    if (!about.isBlank() && !given.containsKey("cases")) {
      throw Problem.invalid("/aboutCase", "complaint.noPart", about);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(
      Head head,
      ComplaintForm form,
      Map<String, List<Upload>> files,
      Locale language,
      HttpSession session) {
    Sameness sameness = Sameness.of(Boolean.TRUE.equals(head.another()));
    return once.once(
        session,
        "complained:" + head.submission() + form,
        () -> take.take(form.toRequest(language), sameness, files).value());
  }

  private List<FieldError> said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors().stream().map(MakeComplaint::atField).toList();
  }

  private static FieldError atField(FieldError error) {
    return new FieldError(FIELDS.getOrDefault(error.pointer(), error.pointer()), error.phrase());
  }

  private static String show(FilledSheet filled, List<FieldError> errors, Model model) {
    PortalSheets.show(filled, ReadSheet.APART, model);
    model.addAttribute("labels", filled.labels());
    model.addAttribute("errors", errors);
    return "complaints/make";
  }
}
