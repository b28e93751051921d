package io.recourse.staff.web;

import io.recourse.common.Problem;
import io.recourse.staff.Account;
import io.recourse.staff.Accounts;
import io.recourse.staff.ManageStaff;
import io.recourse.staff.SetPassword;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which admins keep the accounts. A link is shown once, to be handed over. */
@Controller
@RequestMapping("/work/staff")
class StaffPages {

  private static final String LIST = "redirect:/work/staff";

  private final Accounts accounts;
  private final ManageStaff staff;
  private final SetPassword passwords;
  private final ProblemWords words;

  StaffPages(Accounts accounts, ManageStaff staff, SetPassword passwords, ProblemWords words) {
    this.accounts = accounts;
    this.staff = staff;
    this.passwords = passwords;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("teams", Account.TEAMS);
    return "staff/list";
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") List<String> roles,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    try {
      staff.add(name.strip(), displayName, roles);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", PasswordPages.told(words.here(refused)));
      model.addAttribute("wanted", roles);
      return list(model);
    }
    return handOver(name.strip(), redirect);
  }

  @PostMapping("/{name}/roles")
  String roles(@PathVariable String name, @RequestParam(defaultValue = "") List<String> roles) {
    staff.changeRoles(name, roles);
    return LIST;
  }

  @PostMapping("/{name}/activity")
  String activity(@PathVariable String name, @RequestParam(defaultValue = "false") boolean active) {
    staff.setActive(name, active);
    return LIST;
  }

  @PostMapping("/{name}/link")
  String link(@PathVariable String name, RedirectAttributes redirect) {
    return handOver(name, redirect);
  }

  private String handOver(String name, RedirectAttributes redirect) {
    redirect.addFlashAttribute("link", passwords.link(name));
    redirect.addFlashAttribute("linkFor", name);
    return LIST;
  }
}
