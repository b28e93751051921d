package io.recourse.scenarios.web;

import io.recourse.common.Problem;
import io.recourse.scenarios.KeepScenarios;
import io.recourse.scenarios.RunScenarios;
import io.recourse.scenarios.Scenario;
import io.recourse.scenarios.TakeScenario;
import io.recourse.scenarios.Way;
import io.recourse.studio.OpenModel;
import io.recourse.web.ProblemWords;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios of a process, walked and shown beside it; each act answers with the list anew. */
@Controller
@RequestMapping("/studio/models/{key}/scenarios")
@PreAuthorize("hasAnyRole('OWNER', 'LEAD')")
class ScenariosPage {

  private static final String LIST = "scenarios/process :: list";

  private final KeepScenarios keep;
  private final RunScenarios run;
  private final TakeScenario take;
  private final OpenModel models;
  private final ProblemWords words;

  ScenariosPage(
      KeepScenarios keep,
      RunScenarios run,
      TakeScenario take,
      OpenModel models,
      ProblemWords words) {
    this.keep = keep;
    this.run = run;
    this.take = take;
    this.models = models;
    this.words = words;
  }

  /**
   * @param draft null for the newest version
   */
  @GetMapping
  String list(@PathVariable String key, @RequestParam(required = false) UUID draft, Model page) {
    page.addAttribute("key", key);
    page.addAttribute("draft", draft);
    try {
      page.addAttribute("runs", run.run(key, draft == null ? null : models.draft(draft).content()));
    } catch (Problem harmful) {
      page.addAttribute("unwalked", keep.of(key));
    }
    return LIST;
  }

  @PostMapping("/from-case")
  String take(
      @PathVariable String key,
      @RequestParam(required = false) UUID draft,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String name,
      Model page) {
    page.addAttribute("number", number);
    page.addAttribute("name", name);
    return answered(key, draft, page, () -> take.take(key, number, name));
  }

  @PostMapping("/written")
  String write(
      @PathVariable String key,
      @RequestParam(required = false) UUID draft,
      @ModelAttribute("written") WrittenScenario written,
      Model page) {
    return answered(key, draft, page, () -> keep.keep(key, written.wanted(null)));
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(required = false) UUID draft,
      @ModelAttribute("written") WrittenScenario written,
      Model page) {
    page.addAttribute("changing", id);
    return answered(
        key,
        draft,
        page,
        () -> keep.change(key, id, written.seen(), written.wanted(before(key, id))));
  }

  @PostMapping("/{id}/remove")
  String remove(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(required = false) UUID draft,
      Model page) {
    return answered(
        key,
        draft,
        page,
        () -> {
          keep.remove(key, id, version);
          return null;
        });
  }

  private Way before(String key, UUID id) {
    return keep.of(key).stream()
        .filter(it -> it.id().equals(id))
        .map(Scenario::way)
        .findFirst()
        .orElse(null);
  }

  private String answered(String key, UUID draft, Model page, Supplier<Scenario> act) {
    try {
      var unused = act.get();
      page.asMap().keySet().removeAll(List.of("number", "name", "written", "changing"));
    } catch (Problem refused) {
      page.addAttribute("refused", words.said(refused));
    }
    return list(key, draft, page);
  }
}
