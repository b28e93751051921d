package io.recourse.assignment.web;

import io.recourse.assignment.People;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.assignment.Skills;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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
  String list(@RequestParam(defaultValue = "") String find, Model model) {
    model.addAttribute("find", find.strip());
    model.addAttribute(
        "people", people.active().stream().filter(person -> fits(person, find.strip())).toList());
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

  private static boolean fits(People.Person person, String find) {
    String words =
        String.join(" ", person.username(), person.displayName(), String.join(" ", person.roles()));
    return words.toLowerCase(Locale.ROOT).contains(find.toLowerCase(Locale.ROOT));
  }

  private String after(String person, RedirectAttributes flash, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
    }
    return UriComponentsBuilder.fromPath("/work/skills")
        .queryParam("find", "{person}")
        .buildAndExpand(person)
        .encode()
        .toUriString()
        .transform("redirect:"::concat);
  }
}
