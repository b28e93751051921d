package io.recourse.suggestions.web;

import static io.recourse.common.Problem.Kind.TOO_MANY;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customers;
import io.recourse.portal.CustomerSession;
import io.recourse.suggestions.GuestSuggestion;
import io.recourse.suggestions.SuggestAsGuest;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Feedback and suggestions of whoever bought nothing or names no order (INT-08). Looking at the
 * link of the mail confirms nothing, because mail scanners look too; the button does.
 */
@Controller
@RequestMapping(GuestDoor.PATH)
class GuestDoor {

  static final String PATH = "/portal/suggestions/guest";
  private static final String FORM = "suggestions/guest";
  private static final String LINK = "suggestions/confirm";

  private final SuggestAsGuest suggest;
  private final Customers customers;
  private final OpenCase open;
  private final CustomerSession signIn;
  private final AttemptLimit limit;
  private final FormPace pace;
  private final ProblemWords problems;

  GuestDoor(
      SuggestAsGuest suggest,
      Customers customers,
      OpenCase open,
      CustomerSession signIn,
      AttemptLimit limit,
      FormPace pace,
      ProblemWords problems) {
    this.suggest = suggest;
    this.customers = customers;
    this.open = open;
    this.signIn = signIn;
    this.limit = limit;
    this.pace = pace;
    this.problems = problems;
  }

  /**
   * As it was sent.
   *
   * @param website nobody sees this field; what fills it in is no person
   * @param shown when the form was shown, signed
   */
  record Words(
      String email, String name, String subject, String text, String website, String shown) {

    boolean isMachine() {
      return website != null && !website.isBlank();
    }
  }

  @GetMapping
  String form(@ModelAttribute("form") Words form, Model model) {
    return fill(form, List.of(), model);
  }

  private String fill(Words form, List<FieldError> errors, Model model) {
    model.addAttribute("errors", errors);
    model.addAttribute("shown", pace.shown(form.shown()));
    return FORM;
  }

  @PostMapping
  String send(
      @ModelAttribute("form") Words form,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      GuestSuggestion said =
          GuestSuggestion.of(
              form.email(), form.name(), language.toLanguageTag(), form.subject(), form.text());
      demandMeasure(request, said.email());
      if (!form.isMachine()) {
        demandPace(form);
        suggest.ask(said);
      }
      model.addAttribute("sent", said.email());
      return FORM;
    } catch (Problem refused) {
      return refused(refused, form, response, model);
    }
  }

  private void demandMeasure(HttpServletRequest request, String email) {
    if (limit.begin(Door.GUEST, request.getRemoteAddr(), email).isEmpty()) {
      throw Problem.of(TOO_MANY, "suggestion.guest.often");
    }
  }

  /** Asked again, so that no person is lost; who only sends again at once is asked for ever. */
  private void demandPace(Words form) {
    if (!pace.isOfPerson(form.shown())) {
      throw Problem.invalid("/", "suggestion.guest.fast");
    }
  }

  private String refused(Problem refused, Words form, HttpServletResponse response, Model model) {
    response.setStatus(refused.kind().status());
    Problem here = problems.here(refused);
    return fill(
        form,
        here.errors().isEmpty() ? List.of(new FieldError("/", here.getMessage())) : here.errors(),
        model);
  }

  @GetMapping("/{token}")
  String look(@PathVariable String token, HttpServletResponse response, Model model) {
    Optional<GuestSuggestion> said = suggest.behind(token);
    if (said.isEmpty()) {
      response.setStatus(410);
    }
    model.addAttribute("said", said.orElse(null));
    model.addAttribute("token", token);
    return LINK;
  }

  @PostMapping("/{token}")
  String confirm(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<CaseNumber> opened =
        suggest.confirm(token, said -> opened(said, token, request, response));
    return opened.isEmpty()
        ? look(token, response, model)
        : "redirect:/portal/cases/" + opened.get();
  }

  private CaseNumber opened(
      GuestSuggestion said,
      String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    String person = customers.welcome(said.email(), said.name(), said.language());
    signIn.forThisRequest(person, token);
    CaseNumber number = open.open(request(said)).serviceCase().number();
    signIn.forOneCase(person, number.value(), request, response);
    return number;
  }

  private static NewCase request(GuestSuggestion said) {
    return new NewCase(
        CaseType.SUGGESTION,
        Channel.PORTAL,
        null,
        null,
        said.language(),
        said.subject(),
        said.body(),
        List.of(),
        null);
  }
}
