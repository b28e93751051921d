package io.recourse.careplans.web;

import io.recourse.careplans.CarePlan;
import io.recourse.careplans.CareStep;
import io.recourse.careplans.EditPlan;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Care plans, which owners write and switch on (FUP-13). */
@Controller
@RequestMapping("/work/care-plans")
class CarePlanPages {

  private final EditPlan edit;
  private final ProblemWords words;

  CarePlanPages(EditPlan edit, ProblemWords words) {
    this.edit = edit;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("plans", edit.all());
    model.addAttribute("segments", CarePlan.SEGMENTS);
    model.addAttribute("kinds", CareStep.Kind.values());
    return "careplans/list";
  }

  @PostMapping
  String add(
      @RequestParam(required = false) String name,
      @RequestParam(required = false) String segment,
      HttpServletResponse response,
      Model model) {
    return after(
        response,
        model,
        () -> {
          var unused = edit.add(name, segment);
        });
  }

  @PostMapping("/{id}/steps")
  String step(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int afterDays,
      @RequestParam(required = false) CareStep.Kind kind,
      @RequestParam(defaultValue = "0") long points,
      @RequestParam(defaultValue = "0") long units,
      @RequestParam(required = false) String text,
      @RequestParam(required = false) String simplified,
      @RequestParam(required = false) String traditional,
      HttpServletResponse response,
      Model model) {
    CareStep step = new CareStep(0, afterDays, kind, points, units, text, simplified, traditional);
    return after(response, model, () -> edit.add(id, step));
  }

  @PostMapping("/{id}/steps/{nth}/remove")
  String remove(
      @PathVariable long id, @PathVariable int nth, HttpServletResponse response, Model model) {
    return after(response, model, () -> edit.remove(id, nth));
  }

  @PostMapping("/{id}/active")
  String activate(
      @PathVariable long id,
      @RequestParam boolean active,
      HttpServletResponse response,
      Model model) {
    return after(response, model, () -> edit.activate(id, active));
  }

  private String after(HttpServletResponse response, Model model, Runnable change) {
    try {
      change.run();
      return "redirect:/work/care-plans";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      return list(model);
    }
  }
}
