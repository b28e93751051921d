package io.recourse.assignment.web;

import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.assignment.Skills;
import io.recourse.common.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Skill records over HTTP. */
@RestController
@RequestMapping("/api/v1/staff/{person}/skills")
class SkillsApi {

  private final Skills skills;
  private final SkillRecord keep;

  SkillsApi(Skills skills, SkillRecord keep) {
    this.skills = skills;
    this.keep = keep;
  }

  record Until(LocalDate until) {}

  record SkillsOf(List<Skill> items) {}

  @GetMapping
  SkillsOf read(@PathVariable String person) {
    return new SkillsOf(skills.of(person));
  }

  @PutMapping("/{kind}/{value}")
  SkillsOf put(
      @PathVariable String person,
      @PathVariable String kind,
      @PathVariable String value,
      @RequestBody(required = false) Until until) {
    LocalDate last = until == null ? null : until.until();
    keep.add(person, new Skill(kind(kind), value.strip(), last));
    return read(person);
  }

  @DeleteMapping("/{kind}/{value}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String person, @PathVariable String kind, @PathVariable String value) {
    keep.remove(person, kind(kind), value);
  }

  static Skill.Kind kind(String word) {
    try {
      return Skill.Kind.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/kind", "skill.kind", List.of(Skill.Kind.values()));
    }
  }
}
