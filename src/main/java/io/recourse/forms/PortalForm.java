package io.recourse.forms;

import java.util.Set;

/**
 * Port: a form behind a page of the portal, one bean each. Owners change what it asks in the
 * studio; answers that the page does not know become words of the case.
 *
 * @param key of the deployed form
 * @param needed keys of the texts that the page cannot do without
 */
public record PortalForm(String key, Set<String> needed) {}
