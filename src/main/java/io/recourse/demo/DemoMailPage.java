package io.recourse.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's mailbox as a page, for staff and for whoever plays a customer. */
@Controller
@Profile("demo")
class DemoMailPage {

  private final DemoMailbox mailbox;

  DemoMailPage(DemoMailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping({"/work/demo/mails", "/demo/mails"})
  String mails(@RequestParam(required = false) String to, Model model) {
    String recipient = to == null || to.isBlank() ? null : to;
    model.addAttribute("to", recipient);
    model.addAttribute("mails", mailbox.mailsTo(recipient));
    return "demo/mails";
  }
}
