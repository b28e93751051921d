package io.recourse.forms;

import java.util.Map;
import java.util.Set;

/**
 * Port: a form behind a page of the portal, one bean each. Owners change what it asks in the
 * studio; answers that the page does not know become words of the case.
 *
 * @param key of the deployed form
 * @param needed keys of the texts that the page cannot do without
 * @param given names of the lists that the page brings, such as the orders of who fills it in
 * @param answers by key of a choice that the page reads, the only answers it understands
 */
public record PortalForm(
    String key, Set<String> needed, Set<String> given, Map<String, Set<String>> answers) {}
