package jp.yorisoi.flow.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.notation.Address;

/// Who lives at which address, for 同居: equal town, numbers and 方書.
final class Addresses {
    /// More households than this at one address without any 方書 are taken for a block of flats.
    private static final int MOST_IN_A_HOUSE = 3;

    private final Register register;
    private final Map<String, int[]> householdsAt = new HashMap<>();
    private final Set<String> flats = new HashSet<>();
    private final String[] keys;
    private final String[] bases;

    Addresses(Register register) {
        this.register = register;
        this.keys = new String[register.households()];
        this.bases = new String[register.households()];
        Map<String, Integer> plain = new HashMap<>();
        Map<String, String[]> parsed = new HashMap<>();
        for (int household = 0; household < keys.length; household++) {
            String written = register.address(register.members(household)[0]);
            String[] parts = parsed.computeIfAbsent(written, Addresses::keys);
            keys[household] = parts[0];
            bases[household] = parts[1];
            int one = household;
            householdsAt.merge(keys[household], new int[] {one}, Addresses::joined);
            if (!keys[one].equals(bases[one])) {
                flats.add(bases[one]);
            } else if (plain.merge(bases[one], 1, Integer::sum) > MOST_IN_A_HOUSE) {
                flats.add(bases[one]);
            }
        }
    }

    private static String[] keys(String written) {
        Address address = Address.parse(written);
        Address without =
                new Address(address.prefecture(), address.municipality(), address.town(), address.numbers(), "");
        return new String[] {address.key(), without.key()};
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /// The other households at the address of a household; nothing where the address does not tell.
    Optional<int[]> others(int household) {
        String key = keys[household];
        boolean unclear = key.isEmpty() || (key.equals(bases[household]) && flats.contains(key));
        if (unclear) {
            return Optional.empty();
        }
        int[] all = householdsAt.getOrDefault(key, new int[0]);
        return Optional.of(Arrays.stream(all).filter(one -> one != household).toArray());
    }

    @Override
    public String toString() {
        return "Addresses[" + register.households() + "]";
    }
}
