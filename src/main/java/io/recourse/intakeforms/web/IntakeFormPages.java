package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.forms.PortalForm;
import io.recourse.intakeforms.AddIntakeForm;
import io.recourse.intakeforms.EndIntakeForm;
import io.recourse.intakeforms.IntakeFormBook;
import io.recourse.intakeforms.OfferedForms;
import io.recourse.studio.Draft;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Intake forms in the studio: which there are, a new one, the end of one. */
@Controller
@RequestMapping("/studio/intake-forms")
class IntakeFormPages {

  private static final String VIEW = "intakeforms/list";

  private final OfferedForms offered;
  private final IntakeFormBook book;
  private final AddIntakeForm add;
  private final EndIntakeForm end;
  private final ProblemWords words;
  private final String publicUrl;
  private final List<PortalForm> behindPages;

  IntakeFormPages(
      OfferedForms offered,
      IntakeFormBook book,
      AddIntakeForm add,
      EndIntakeForm end,
      ProblemWords words,
      List<PortalForm> behindPages,
      @Value("${recourse.public-url}") String publicUrl) {
    this.behindPages = List.copyOf(behindPages);
    this.offered = offered;
    this.book = book;
    this.add = add;
    this.end = end;
    this.words = words;
    this.publicUrl = publicUrl;
  }

  @GetMapping
  String list(Model model) {
    return show(TypedForm.NONE, List.of(), model);
  }

  /** Leads to the draft of what it asks. */
  @PostMapping
  String add(
      @ModelAttribute("told") TypedForm typed,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    try {
      Draft draft = add.add(typed.read(), null);
      redirect.addAttribute("key", draft.key());
      redirect.addAttribute("draft", draft.id());
      return "redirect:/studio/models/{key}";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(typed, said(refused), model);
    }
  }

  @PostMapping("/{key}/end")
  String end(@PathVariable String key, RedirectAttributes redirect) {
    try {
      end.end(key);
    } catch (Problem refused) {
      redirect.addFlashAttribute("refused", said(refused).get(0).detail());
    }
    return "redirect:/studio/intake-forms";
  }

  private String show(TypedForm typed, List<FieldError> errors, Model model) {
    model.addAttribute("told", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("forms", offered.all());
    model.addAttribute("behindPages", behindPages);
    model.addAttribute("opened", book.opened());
    model.addAttribute("categories", book.categories());
    model.addAttribute("door", publicUrl + FormDoor.FORMS + "/");
    return VIEW;
  }

  private List<FieldError> said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors();
  }
}
