package io.recourse.messages.mail;

import io.recourse.common.BundledKeys;
import io.recourse.messages.Templates;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The mails of the bundles: each has a subject. */
@Component
class BundledTemplates implements Templates {

  private static final Pattern SUBJECT = Pattern.compile("mail\\.(\\w+)\\.subject");

  private final BundledKeys keys;

  BundledTemplates(BundledKeys keys) {
    this.keys = keys;
  }

  @Override
  public Set<String> names() {
    return keys.named(SUBJECT);
  }
}
