package io.recourse.members.web;

import io.recourse.common.Problem;
import io.recourse.members.EditLevel;
import io.recourse.members.MemberLevels;
import io.recourse.members.Privilege;
import io.recourse.members.SetLevel;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which privileges a level has; owners edit them, whoever looks after customers gives a level. */
@Controller
class MemberLevelPages {

  private final MemberLevels levels;
  private final EditLevel edit;
  private final SetLevel set;
  private final ProblemWords words;

  MemberLevelPages(MemberLevels levels, EditLevel edit, SetLevel set, ProblemWords words) {
    this.levels = levels;
    this.edit = edit;
    this.set = set;
    this.words = words;
  }

  @GetMapping("/work/member-levels")
  String list(Model model) {
    model.addAttribute("levels", levels.all());
    model.addAttribute("privileges", Privilege.values());
    return "members/levels";
  }

  @PostMapping("/work/member-levels")
  String edit(
      @RequestParam(required = false) String code,
      @RequestParam(required = false) Integer rank,
      @RequestParam(required = false) Set<Privilege> privileges,
      HttpServletResponse response,
      Model model) {
    String told = code == null ? "" : code.strip();
    try {
      edit.edit(told, rank, privileges == null ? Set.of() : privileges);
      return "redirect:/work/member-levels#" + told;
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", said(refused));
      model.addAttribute("typed", told);
      return list(model);
    }
  }

  @PostMapping("/work/customers/{person}/level")
  String level(
      @PathVariable String person,
      @RequestParam(required = false) String level,
      RedirectAttributes redirect) {
    try {
      set.set(person, level);
    } catch (Problem refused) {
      redirect.addFlashAttribute("refused", said(refused));
    }
    redirect.addAttribute("person", person);
    return "redirect:/work/customers/{person}";
  }

  private String said(Problem refused) {
    Problem here = words.here(refused);
    return here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail();
  }
}
