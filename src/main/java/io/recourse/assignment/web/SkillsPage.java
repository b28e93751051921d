package io.recourse.assignment.web;

import io.recourse.assignment.People;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.assignment.Skills;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which leads keep what their people have learnt. */
@Controller
@RequestMapping("/work/skills")
class SkillsPage {

  private final People people;
  private final Skills skills;
  private final SkillRecord keep;
  private final ProblemWords words;

  SkillsPage(People people, Skills skills, SkillRecord keep, ProblemWords words) {
    this.people = people;
    this.skills = skills;
    this.keep = keep;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("people", people.active());
    model.addAttribute("skills", skills.all());
    model.addAttribute("kinds", Skill.Kind.values());
    return "assignment/skills";
  }

  @PostMapping("/{person}")
  String add(
      @PathVariable String person,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      RedirectAttributes flash) {
    return after(
        person,
        flash,
        () -> keep.add(person, new Skill(SkillsApi.kind(kind), value.strip(), until)));
  }

  @PostMapping("/{person}/remove")
  String remove(
      @PathVariable String person,
      @RequestParam String kind,
      @RequestParam String value,
      RedirectAttributes flash) {
    return after(person, flash, () -> keep.remove(person, SkillsApi.kind(kind), value));
  }

  private String after(String person, RedirectAttributes flash, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
    }
    return "redirect:/work/skills#" + person;
  }
}
