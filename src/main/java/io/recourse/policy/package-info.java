/** Decision tables and statute packs; every evaluation leaves a receipt. */
package io.recourse.policy;
